using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>Adds the payments of an export to a unit's year, or takes an import back.</summary>
internal sealed class PaymentsCommand(ServerLink link, TextBook texts, IScreen screen, Stream output)
{
    // The server takes less; what is larger is not even read.
    private const long LargestFile = 1L << 28;
    private const int MostFaults = 30;

    /// <summary>Sends a file. Payments that are there are known by their rows, so that the same file adds nothing a second time.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Import(ServedRequest request, CancellationToken cancellation)
    {
        byte[] file;
        try
        {
            if (new FileInfo(request.File).Length > LargestFile)
            {
                return (Application.NotRead, texts["server.too-large"]);
            }

            file = File.ReadAllBytes(request.File);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (Application.NotRead, texts.Format(exception is FileNotFoundException or DirectoryNotFoundException ? "explain.no-file" : "push.unreadable", ("file", request.File)));
        }

        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var path = ServerLink.Of(request.Unit!, request.Year!.Value, $"payments/imports?name={Uri.EscapeDataString(Path.GetFileName(request.File))}");
        // A key of its own for each run: what stands between may send a request twice.
        var answer = link.Ask(HttpMethod.Post, path, content, [("Idempotency-Key", Guid.NewGuid().ToString("N"))], ["payments"], cancellation);
        var faults = ServedBook.Faults(answer);
        if (!answer.IsGood)
        {
            return (Application.NotRead, string.Join('\n', faults.Take(MostFaults).Prepend(texts.Format("payments.refused", ("file", request.File), ("count", $"{faults.Count}")))));
        }

        var told = link.Object(answer);
        if (request.Json)
        {
            output.Write(answer.Body);
            output.WriteByte((byte)'\n');
            return (Application.Clean, null);
        }

        var (added, import) = (Count(told, "added"), (string?)told["import"] ?? "");
        screen.Line(texts.Format("payments.added", ("added", added), ("known", Count(told, "known")), ("total", Yuan(told))), Tone.Good);
        if ((bool?)told["isRemembered"] == true)
        {
            screen.Line(texts["payments.remembered"], Tone.Faint);
        }

        if (Count(told, "differing") is var differing and not "0")
        {
            screen.Line(texts.Format("payments.differing", ("count", differing)), Tone.Question);
        }

        foreach (var fault in faults.Take(MostFaults))
        {
            screen.Line(fault, Tone.Question, 1);
        }

        if (added != "0")
        {
            screen.Line(texts.Format("payments.undo", ("import", import), ("unit", request.Unit!), ("year", $"{request.Year}")), Tone.Faint);
        }

        return (Application.Clean, null);
    }

    /// <summary>Takes an import back; a second time nothing is left to take back.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Undo(ServedRequest request, CancellationToken cancellation)
    {
        var answer = link.Ask(HttpMethod.Post, ServerLink.Of(request.Unit!, request.Year!.Value, $"payments/imports/{Uri.EscapeDataString(request.Import)}/undo"), null, [], ["no-import"], cancellation);
        if (!answer.IsGood)
        {
            return (Application.NotRead, texts.Format("payments.no-import", ("import", request.Import)));
        }

        if (request.Json)
        {
            output.Write(answer.Body);
            output.WriteByte((byte)'\n');
        }
        else
        {
            screen.Line(texts.Format("payments.undone", ("count", Count(link.Object(answer), "removed"))), Tone.Good);
        }

        return (Application.Clean, null);
    }

    private static string Count(JsonObject told, string name) => ((int?)told[name] ?? 0).ToString(CultureInfo.InvariantCulture);

    private static string Yuan(JsonObject told) => ((decimal)((long?)told["totalFen"] ?? 0) / 100).ToString("#,0.00", CultureInfo.InvariantCulture);
}
