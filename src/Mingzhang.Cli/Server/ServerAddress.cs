using System.Net;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>Where a server is and with which token it is asked, from the command or the environment.</summary>
/// <param name="Root">Its address, ending with a slash.</param>
/// <param name="Token">The token; it is never shown.</param>
internal sealed record ServerAddress(Uri Root, string Token)
{
    public const string ServerVariable = "MINGZHANG_SERVER";

    public const string TokenFileVariable = "MINGZHANG_TOKEN_FILE";

    private const int LongestTokenFile = 4096;

    private const string TokenPrefix = "mz_";

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>A record would print its token.</summary>
    public override string ToString() => Root.ToString();

    /// <summary>Finds both.</summary>
    /// <exception cref="ServerException">One is missing, wrong or unsafe.</exception>
    public static ServerAddress Of(ServerTarget target, Surroundings surroundings, TextBook texts) =>
        new(Address(target, surroundings, texts), ReadToken(target.TokenFile ?? surroundings.Variable(TokenFileVariable), texts));

    private static Uri Address(ServerTarget target, Surroundings surroundings, TextBook texts)
    {
        if ((target.Address ?? surroundings.Variable(ServerVariable)) is not { Length: > 0 } given)
        {
            throw new ServerException(texts.Format("server.none", ("variable", ServerVariable)));
        }

        // What stands in an address as a name and password would be in every list of processes; it is not repeated.
        if (!Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https") || root.UserInfo.Length > 0 || root.Query.Length > 0 || root.Fragment.Length > 0)
        {
            throw new ServerException(texts["server.address"]);
        }

        if (root.Scheme == "http" && !IsOwnMachine(root))
        {
            if (!target.Insecure)
            {
                throw new ServerException(texts.Format("server.insecure", ("server", root.Authority)));
            }

            surroundings.Error.WriteLine(texts["server.insecure.warning"]);
        }

        return root;
    }

    internal static bool IsOwnMachine(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.DnsSafeHost, out var number) && IPAddress.IsLoopback(number));

    private static string ReadToken(string? path, TextBook texts)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new ServerException(texts.Format("server.no-token", ("variable", TokenFileVariable)));
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            // The open file is looked at, so that nobody can put another in its place between.
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & Others) != UnixFileMode.None)
            {
                throw new ServerException(texts.Format("server.token-open", ("file", path)));
            }

            if (file.Length > LongestTokenFile)
            {
                throw new ServerException(texts.Format("server.token-form", ("file", path)));
            }

            using var reader = new StreamReader(file);
            var token = reader.ReadToEnd().Trim();
            return token.StartsWith(TokenPrefix, StringComparison.Ordinal) && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
                ? token
                : throw new ServerException(texts.Format("server.token-form", ("file", path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ServerException(texts.Format("server.token-file", ("file", path)));
        }
    }
}
