using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Writing.Package;

namespace Mingzhang.Cli;

/// <summary>Verifies a published folder, offline.</summary>
public sealed class VerifyCommand(TextBook texts, IScreen screen)
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Verifies it and says what is not as published.</summary>
    /// <returns>The exit code, and what went wrong, told; null where the folder could be verified.</returns>
    public (int Code, string? Message) Run(VerifyRequest request, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Directory.Exists(request.Folder))
        {
            return (Application.NotRead, texts.Format("verify.no-folder", ("folder", request.Folder)));
        }

        try
        {
            var verification = PackageVerifier.Verify(request.Folder, null, cancellation);
            if (verification.Manifest is not { } manifest)
            {
                return (Application.NotRead, texts.Format(verification.Fingerprint.Length == 0 ? "verify.no-manifest" : "verify.wrong-manifest", ("folder", request.Folder), ("file", Manifest.FileName)));
            }

            var isKnown = request.Fingerprint is not { } known || string.Equals(Bare(known), verification.Fingerprint, StringComparison.OrdinalIgnoreCase);
            if (request.Json)
            {
                WriteJson(output, verification, isKnown);
            }
            else
            {
                Show(manifest, verification, request.Fingerprint, isKnown);
            }

            return (verification.IsWhole && isKnown ? Application.Clean : Application.Findings, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (Application.NotRead, texts.Format("verify.unreadable", ("folder", request.Folder)));
        }
    }

    private static string Bare(string fingerprint) => string.Concat(fingerprint.Where(char.IsAsciiHexDigit));

    private void Show(Manifest manifest, Verification verification, string? fingerprint, bool isKnown)
    {
        screen.Line(texts.Format(
            "verify.head",
            ("organisation", manifest.Organisation),
            ("year", $"{manifest.Year}"),
            ("edition", $"{manifest.Edition}"),
            ("files", $"{manifest.Files.Count}")), Tone.Strong);
        if (manifest.IsDraft)
        {
            screen.Line(texts["verify.draft"], Tone.Question);
        }

        foreach (var finding in verification.Findings)
        {
            screen.Line(texts.Format($"verify.{finding.Fault}", ("path", finding.Path)), Tone.Bad, 1);
        }

        foreach (var correction in manifest.Corrections)
        {
            screen.Line(texts.Format("verify.correction", ("document", correction.Document), ("place", correction.Place), ("before", Told(correction.Before)), ("after", Told(correction.After))), Tone.Faint, 1);
        }

        screen.Line(texts.Format("verify.fingerprint", ("fingerprint", verification.Fingerprint)), Tone.Faint);
        if (!isKnown)
        {
            screen.Line(texts["verify.other-fingerprint"], Tone.Bad);
        }

        if (verification.IsWhole && isKnown)
        {
            screen.Line(texts[fingerprint is null ? "verify.whole" : "verify.whole-known"], Tone.Good);
        }
        else if (!verification.IsWhole)
        {
            screen.Line(texts.Format("verify.not-whole", ("count", $"{verification.Findings.Count}")), Tone.Bad);
        }
    }

    private string Told(string printed) => printed.Length == 0 ? texts["verify.nothing"] : printed;

    private static void WriteJson(Stream output, Verification verification, bool isKnown)
    {
        using var json = new Utf8JsonWriter(output, Json);
        json.WriteStartObject();
        json.WriteBoolean("whole", verification.IsWhole && isKnown);
        json.WriteString("fingerprint", verification.Fingerprint);
        json.WriteBoolean("fingerprintAsExpected", isKnown);
        json.WriteStartArray("findings");
        foreach (var finding in verification.Findings)
        {
            json.WriteStartObject();
            json.WriteString("path", finding.Path);
            json.WriteString("fault", JsonNamingPolicy.CamelCase.ConvertName(finding.Fault.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
