using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mingzhang.Cli.Tests.Server;

/// <summary>What is said where no server can be asked: no trace, no token, and what to do.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Token = "mz_aaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private readonly Bench bench = new();

    [Fact]
    public void Server_and_token_file_have_to_be_named_by_command_or_environment()
    {
        Ask().ShouldContain("没有写服务器");
        Ask("--server", "http://localhost:9").ShouldContain("没有写令牌文件");
        bench.Variables["MINGZHANG_SERVER"] = "http://localhost:9";
        bench.Variables["MINGZHANG_TOKEN_FILE"] = TokenFile();
        Ask().ShouldContain("连不上 http://localhost:9");
    }

    [Theory]
    [InlineData("mingzhang.example.org")]
    [InlineData("ftp://mingzhang.example.org")]
    [InlineData("https://me:secret@mingzhang.example.org")]
    [InlineData("https://mingzhang.example.org/?token=secret")]
    public void An_address_that_is_none_or_holds_a_secret_is_refused_and_not_repeated(string address)
    {
        var said = Ask("--server", address, "--token-file", TokenFile());
        said.ShouldContain("服务器地址写得不对");
        said.ShouldNotContain("secret");
    }

    [Fact]
    public void Plain_http_goes_to_the_own_machine_only_unless_one_says_so()
    {
        Ask("--server", "http://mingzhang.invalid", "--token-file", TokenFile()).ShouldContain("--insecure-http");
        var said = Ask("--server", "http://mingzhang.invalid", "--token-file", TokenFile(), "--insecure-http");
        said.ShouldContain("连接没有加密");
        Ask("--server", "http://127.0.0.1:9", "--token-file", TokenFile()).ShouldContain("连不上");
        Ask("--server", "http://[::1]:9", "--token-file", TokenFile()).ShouldContain("连不上");
    }

    [Fact]
    public void A_token_file_that_others_can_read_or_that_holds_something_else_is_not_used()
    {
        Ask("--server", "http://localhost:9", "--token-file", Path.Combine(bench.Folder, "nowhere")).ShouldContain("打不开");
        Ask("--server", "http://localhost:9", "--token-file", TokenFile("password: 12345")).ShouldContain("不是明账的令牌");
        if (!OperatingSystem.IsWindows())
        {
            var file = TokenFile();
            foreach (var mode in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.OtherWrite })
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | mode);
                Ask("--server", "http://localhost:9", "--token-file", file).ShouldContain("chmod 600");
            }
        }
    }

    [Fact]
    public void A_server_that_does_not_run_is_said_in_both_languages()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Ask("--server", $"http://127.0.0.1:{port}", "--token-file", TokenFile()).ShouldContain("连不上");
        Ask("--server", $"http://127.0.0.1:{port}", "--token-file", TokenFile(), "--lang", "en").ShouldContain("cannot be reached");
    }

    [Theory]
    [InlineData(200, null, "不是明账")]
    [InlineData(404, null, "不是明账")]
    [InlineData(302, null, "让改去 https://elsewhere.example")]
    [InlineData(401, "1", "令牌无效")]
    [InlineData(404, "1", "比这个程序旧")]
    [InlineData(404, "2", "比这个程序新")]
    [InlineData(413, null, "文件太大")]
    [InlineData(429, "1", "等 7 秒")]
    [InlineData(500, "1", "服务器出了错（500）")]
    [InlineData(502, null, "服务器出了错（502）")]
    [InlineData(200, "1", "看不懂")]
    [InlineData(409, "1", "没有接受（409）：why")]
    public async Task Each_answer_has_its_own_words(int status, string? version, string said)
    {
        await using var server = await ServeAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "https://elsewhere.example/page";
            context.Response.Headers.RetryAfter = "7";
            if (version is not null)
            {
                context.Response.Headers["Mingzhang-Api"] = version;
            }

            return context.Response.WriteAsync(status == 409 ? """{"code":"other","detail":"why"}""" : "<html>");
        });
        Ask("--server", Address(server), "--token-file", TokenFile()).ShouldContain(said);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        await using var server = await ServeAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        bench.Patience = TimeSpan.FromMilliseconds(300);
        Ask("--server", Address(server), "--token-file", TokenFile()).ShouldContain("很久没有答复");
    }

    [Fact]
    public async Task Ctrl_C_ends_it_in_good_order()
    {
        using var interruption = new CancellationTokenSource();
        await using var server = await ServeAsync(async context =>
        {
            await interruption.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        bench.Run(interruption.Token, "status", "--server", Address(server), "--token-file", TokenFile()).ShouldBe(Application.Interrupted);
        bench.Error.ShouldBe("已中断。" + Environment.NewLine);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_gets_no_token()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wish = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        wish.CertificateExtensions.Add(names.Build());
        using var certificate = wish.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var isAsked = false;
        await using var server = await ServeAsync(
            _ =>
            {
                isAsked = true;
                return Task.CompletedTask;
            },
            certificate);
        var port = new Uri(Address(server)).Port;
        Ask("--server", $"https://localhost:{port}", "--token-file", TokenFile()).ShouldContain("证书不受信任");
        Ask("--server", $"https://127.0.0.1:{port}", "--token-file", TokenFile()).ShouldContain("别的主机名");
        isAsked.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_https_is_not_spoken_it_is_said()
    {
        await using var server = await ServeAsync(_ => Task.CompletedTask);
        Ask("--server", Address(server).Replace("http:", "https:", StringComparison.Ordinal), "--token-file", TokenFile()).ShouldContain("加密连接");
    }

    [Theory]
    [InlineData("pull 要写", "pull", "--unit", "474001")]
    [InlineData("不能写成“book.docx”", "pull", "--unit", "474001", "--year", "2026", "--out", "book.docx")]
    [InlineData("push 要写", "push")]
    [InlineData("mine", "push", "book.json", "--conflicts", "both")]
    [InlineData("payments 要写", "payments", "--unit", "474001", "--year", "2026")]
    [InlineData("payments 要写", "payments", "a.csv", "--undo", "1", "--unit", "474001", "--year", "2026")]
    [InlineData("年度", "status", "--year", "last")]
    [InlineData("--html", "check", "a.docx", "--server", "https://mingzhang.example.org", "--html", "a.html")]
    [InlineData("--wrong", "status", "--wrong")]
    public void What_is_missing_or_wrong_is_said(string said, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain(said);
    }

    [Theory]
    [InlineData("各单位办到哪里", "status", "--help")]
    [InlineData("取回", "pull", "--help")]
    [InlineData("hands the changes", "push", "--help", "--lang", "en")]
    [InlineData("takes an import back", "payments", "--help", "--lang", "en")]
    [InlineData("mingzhang push", "--help")]
    public void Each_command_has_its_help(string said, params string[] arguments)
    {
        bench.Run(arguments).ShouldBe(Application.Clean);
        bench.Output.ShouldContain(said);
    }

    [Fact]
    public void A_check_asks_no_server_because_the_environment_names_one()
    {
        bench.Variables["MINGZHANG_SERVER"] = "http://localhost:9";
        bench.Run("check", bench.File("a.docx")).ShouldNotBe(Application.NotRead, bench.Error);
    }

    public void Dispose() => bench.Dispose();

    private string Ask(params string[] arguments)
    {
        bench.Run(["status", .. arguments]).ShouldBe(Application.NotRead);
        bench.Error.ShouldNotContain(Token);
        bench.Error.ShouldNotContain("   at ");
        return bench.Error;
    }

    private string TokenFile(string content = Token)
    {
        var file = bench.File("token", content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return file;
    }

    private static string Address(WebApplication server) => server.Urls.Single();

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        builder.WebHost.UseKestrelHttpsConfiguration();
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }
}
