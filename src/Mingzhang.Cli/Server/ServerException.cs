namespace Mingzhang.Cli.Server;

/// <summary>A server could not be asked, or refused; the message says in the user's language what to do, and holds no token.</summary>
public sealed class ServerException(string message) : Exception(message);
