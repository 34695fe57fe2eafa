using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Text.Json.Nodes;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>The way to a server's interface for programs. Whatever goes wrong becomes a <see cref="ServerException"/> in the user's
/// language; what a command has words of its own for comes back as an answer.</summary>
internal sealed class ServerLink : IDisposable
{
    /// <summary>The version of the interface that this program speaks.</summary>
    private const int Spoken = 1;

    private const long LargeBody = 1 << 20;

    private const string VersionHeader = "Mingzhang-Api";

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);

    private readonly TextBook texts;
    private readonly IScreen screen;
    private readonly Uri root;
    private readonly HttpClient client;
    private readonly TimeSpan patience;
    private SslPolicyErrors certificate;

    public ServerLink(ServerTarget target, Surroundings surroundings, TextBook texts, IScreen screen)
    {
        this.texts = texts;
        this.screen = screen;
        patience = surroundings.Patience;
        var address = ServerAddress.Of(target, surroundings, texts);
        root = address.Root;
        client = new(new SocketsHttpHandler
        {
            // A token goes nowhere but to the server that was named.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !ServerAddress.IsOwnMachine(root),
            ConnectTimeout = ConnectPatience,
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, errors) => (certificate = errors) == SslPolicyErrors.None },
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", address.Token);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("mingzhang", Application.Version));
    }

    /// <summary>The server's address as it is shown and remembered.</summary>
    public string Server => root.ToString().TrimEnd('/');

    /// <summary>The address of something of a unit's year.</summary>
    public static string Of(string unit, int year, string what) => string.Create(CultureInfo.InvariantCulture, $"units/{Uri.EscapeDataString(unit)}/years/{year}/{what}");

    /// <summary>Asks.</summary>
    /// <param name="method">GET, PUT, POST.</param>
    /// <param name="path">Below /api/v1/.</param>
    /// <param name="content">What is sent; null for nothing.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="known">Codes of refusals that the caller tells in words of its own.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ServerException">The server was not reached, is none, or refused.</exception>
    public ServerAnswer Ask(HttpMethod method, string path, HttpContent? content, IReadOnlyList<(string Name, string Value)> headers, IReadOnlyList<string> known, CancellationToken cancellation) =>
        screen.Watch(1, texts["progress.server"], _ => AskAsync(method, path, content, headers, known, cancellation).GetAwaiter().GetResult());

    /// <summary>Asks for something.</summary>
    /// <exception cref="ServerException">The server was not reached, is none, or refused.</exception>
    public ServerAnswer Get(string path, IReadOnlyList<string> known, CancellationToken cancellation) => Ask(HttpMethod.Get, path, null, [], known, cancellation);

    /// <summary>The body of an answer as an object.</summary>
    /// <exception cref="ServerException">It is none.</exception>
    public JsonObject Object(ServerAnswer answer) => answer.Json() as JsonObject ?? throw new ServerException(texts.Format("server.garbled", ("server", Server)));

    public void Dispose() => client.Dispose();

    private async Task<ServerAnswer> AskAsync(HttpMethod method, string path, HttpContent? content, IReadOnlyList<(string Name, string Value)> headers, IReadOnlyList<string> known, CancellationToken cancellation)
    {
        var answer = await SendAsync(method, path, content, headers, cancellation);
        return answer.Version is not null && (answer.IsGood || known.Contains(answer.Code)) ? answer
            : throw new ServerException(await RefusalAsync(answer, cancellation));
    }

    private async Task<ServerAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, IReadOnlyList<(string Name, string Value)> headers, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(root, $"api/v{Spoken}/{path}")) { Content = content };
            // A large file is sent once the server says that it takes it, or its refusal would be lost in a broken connection.
            request.Headers.ExpectContinue = content?.Headers.ContentLength > LargeBody;
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit.Token))
            {
                Tag = response.Headers.ETag?.ToString() ?? "",
                Version = response.Headers.TryGetValues(VersionHeader, out var told) && int.TryParse(told.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
                Lacking = Scopes(response.Headers.WwwAuthenticate),
                Wait = response.Headers.RetryAfter?.Delta,
                Moved = response.Headers.Location,
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ServerException(texts.Format("server.timeout", ("server", Server)));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ServerException(Told(exception as HttpRequestException));
        }
    }

    private string Told(HttpRequestException? exception) => texts.Format(
        certificate.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "server.certificate-name"
        : certificate != SslPolicyErrors.None ? "server.certificate"
        : exception?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "server.no-name",
            HttpRequestError.SecureConnectionError => "server.no-tls",
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "server.other-program",
            HttpRequestError.ConnectionError => "server.unreachable",
            _ => "server.broken",
        },
        ("server", Server));

    private async Task<string> RefusalAsync(ServerAnswer answer, CancellationToken cancellation)
    {
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        // What stands before a server answers these for it.
        if ((int)answer.Status is 413 or 429 or >= 500)
        {
            return (int)answer.Status switch
            {
                413 => texts["server.too-large"],
                429 => texts.Format("server.too-many", ("seconds", Math.Ceiling((answer.Wait ?? TimeSpan.FromMinutes(1)).TotalSeconds).ToString(CultureInfo.InvariantCulture))),
                _ => texts.Format("server.fault", ("status", status)),
            };
        }

        return answer.Version is not { } version
                ? answer is { Moved: { } moved, IsMoved: true } ? texts.Format("server.moved", ("server", Server), ("to", moved.IsAbsoluteUri ? moved.GetLeftPart(UriPartial.Authority) : moved.OriginalString)) : texts.Format("server.other-program", ("server", Server))
            : (int)answer.Status switch
            {
                401 => texts["server.unauthorized"],
                403 => await ForbiddenAsync(answer, cancellation),
                // An address that the server does not know has no code, since nothing of the interface answered.
                404 or 405 when answer.Code.Length == 0 => texts.Format(version > Spoken ? "server.newer" : "server.older", ("server", Server), ("version", version.ToString(CultureInfo.InvariantCulture)), ("spoken", Spoken.ToString(CultureInfo.InvariantCulture))),
                _ => texts.Has($"server.refused.{answer.Code}") ? texts.Format($"server.refused.{answer.Code}", ("detail", answer.Detail)) : texts.Format("server.refused", ("status", status), ("detail", answer.Detail)),
            };
    }

    // What the token may do anywhere tells a scope that is lacking from a unit that is another's.
    private async Task<string> ForbiddenAsync(ServerAnswer answer, CancellationToken cancellation)
    {
        var needs = string.Join(texts["list-separator"], answer.Lacking);
        var self = await SendAsync(HttpMethod.Get, "me", null, [], cancellation);
        var mine = (self.Json()?["permissions"] as JsonArray ?? []).Select(permission => permission?.ToString());
        return texts.Format(answer.Lacking.Any(mine.Contains) ? "server.forbidden.unit" : "server.forbidden.scope", ("needs", needs));
    }

    private static IReadOnlyList<string> Scopes(HttpHeaderValueCollection<AuthenticationHeaderValue> challenges)
    {
        const string Name = "scope=\"";
        var told = challenges.Select(challenge => challenge.Parameter).FirstOrDefault(parameter => parameter?.Contains(Name, StringComparison.Ordinal) == true);
        return told is null ? [] : told[(told.IndexOf(Name, StringComparison.Ordinal) + Name.Length)..].Split('"')[0].Split(' ');
    }
}
