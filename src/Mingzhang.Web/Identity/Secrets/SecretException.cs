namespace Mingzhang.Web.Identity.Secrets;

/// <summary>A secret of the installation cannot be read or is not fit for use. The message says which one and what to do,
/// and never holds the secret itself.</summary>
public sealed class SecretException : Exception
{
    public SecretException(string message)
        : base(message) { }

    public SecretException(string message, Exception inner)
        : base(message, inner) { }
}
