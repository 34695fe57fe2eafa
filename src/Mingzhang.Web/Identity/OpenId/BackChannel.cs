using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>The calls from this server to the identity provider: the only ones that the program makes of its own, and none
/// unless a provider is configured.</summary>
/// <remarks>No redirects are followed and no cookies kept, answers are small and quick, or they are none.</remarks>
public sealed class BackChannel : IDisposable
{
    private const int LargestAnswer = 256 * 1024;

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LargestAnswer,
    };

    public void Dispose() => client.Dispose();

    /// <exception cref="OpenIdException">No answer, or another than a JSON object.</exception>
    internal async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, answer) = await SendAsync(request, cancellation);
        return status == HttpStatusCode.OK
            ? StrictJson.Object(answer, OpenIdFault.Unreachable, address.AbsolutePath)
            : throw new OpenIdException(OpenIdFault.Unreachable, $"{address.AbsolutePath} answers {(int)status}");
    }

    /// <summary>Sends the form by which a code becomes a token; id and secret of this program in the header, unless they stand
    /// in the form or there is no secret.</summary>
    /// <exception cref="OpenIdException">No answer, a refusal, or another answer than a JSON object.</exception>
    internal async Task<JsonElement> PostAsync(
        Uri address,
        IReadOnlyDictionary<string, string> form,
        (string Id, string Secret)? basic,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        if (basic is var (id, secret))
        {
            // Both are form-encoded first (RFC 6749, 2.3.1), or a colon in an id would move the border between them.
            var pair = $"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }

        var (status, answer) = await SendAsync(request, cancellation);
        return status switch
        {
            HttpStatusCode.OK => StrictJson.Object(answer, OpenIdFault.Unreachable, "the answer to the code"),
            HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized => throw new OpenIdException(
                OpenIdFault.Code,
                $"the provider does not take the code ({(int)status})"
            ),
            _ => throw new OpenIdException(OpenIdFault.Unreachable, $"{address.AbsolutePath} answers {(int)status}"),
        };
    }

    private async Task<(HttpStatusCode Status, byte[] Answer)> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (!SafeAddress.IsSafe(request.RequestUri!))
        {
            throw new OpenIdException(OpenIdFault.Provider, "an address of the provider is no https address");
        }

        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new OpenIdException(
                OpenIdFault.Unreachable,
                $"{request.RequestUri!.AbsolutePath} does not answer: {exception.Message}",
                exception
            );
        }
    }
}
