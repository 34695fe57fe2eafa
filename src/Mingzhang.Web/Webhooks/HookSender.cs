using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mingzhang.Web.Webhooks;

/// <summary>What came of a call.</summary>
/// <param name="Status">Status of the answer; 0 where there was none.</param>
/// <param name="Error">Why there was none; empty where there was one.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record HookAnswer(int Status, string Error, int Milliseconds)
{
    public bool IsGood => Status is >= 200 and < 300;
}

/// <summary>Calls web hooks, and nothing in the server's own network: the address is looked at again when the connection is made, so that
/// a name that leads elsewhere a moment later is of no use. It follows no redirection and reads no answer.</summary>
public sealed class HookSender : IDisposable
{
    /// <summary>Receivers in one's own network, without https: only for installations that are shut off.</summary>
    public const string AllowPrivateSetting = "Mingzhang:Webhooks:AllowPrivate";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;

    public HookSender(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AllowPrivate = configuration.GetValue(AllowPrivateSetting, false);
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = Longest,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Longest };
    }

    public bool AllowPrivate { get; }

    public async Task<HookAnswer> SendAsync(string url, string id, string signature, string body, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        int Taken() => (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!PublicAddress.IsHook(url, AllowPrivate))
        {
            return new(0, "address", 0);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Mingzhang-Event", id);
        request.Headers.Add("Mingzhang-Signature", signature);
        request.Headers.UserAgent.Add(new("Mingzhang", "1"));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return new((int)answer.StatusCode, "", Taken());
        }
        catch (HttpRequestException exception)
        {
            return new(0, exception.InnerException is PrivateAddressException ? "private" : exception.HttpRequestError.ToString(), Taken());
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(0, "timeout", Taken());
        }
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        IPAddress[] open = [.. found.Where(address => AllowPrivate || PublicAddress.IsPublic(address))];
        if (open.Length == 0)
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // To the very addresses that were looked at, not to the name.
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException : IOException;
}
