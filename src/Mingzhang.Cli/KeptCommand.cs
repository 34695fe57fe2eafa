using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Store;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Backups;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.Cli;

/// <summary>Verifies and exports the audit trail of a kept book, backs it up and restores it, beside the web application.</summary>
public sealed class KeptCommand(TextBook texts, IScreen screen, Surroundings surroundings)
{
    /// <summary>Where the web application finds its database too.</summary>
    public const string Variable = "Mingzhang__Database";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Does it.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(KeptRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((request.Database ?? surroundings.Variable(Variable)) is not { Length: > 0 } setting)
        {
            return (Application.NotRead, texts.Format("usage.database", ("variable", Variable)));
        }

        // Opening would make an empty file where somebody mistyped the name.
        var isFile = !setting.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        if (isFile && request.Assignment != KeptAssignment.Restore && !File.Exists(setting))
        {
            return (Application.NotRead, texts.Format("kept.no-file", ("file", setting)));
        }

        try
        {
            return RunAsync(request, setting, cancellation).GetAwaiter().GetResult();
        }
        catch (StoreException exception)
        {
            return (Application.NotRead, exception.Message);
        }
        catch (DbException)
        {
            return (Application.NotRead, texts.Format("kept.no-database", ("database", isFile ? setting : "PostgreSQL")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (Application.NotRead, texts.Format("kept.file", ("file", request.File ?? setting)));
        }
    }

    private async Task<(int Code, string? Message)> RunAsync(KeptRequest request, string setting, CancellationToken cancellation)
    {
        await using var database = Database.Open(setting);
        var keeper = new Keeper(database);
        return request.Assignment switch
        {
            KeptAssignment.Verify => await VerifyAsync(request, keeper, cancellation),
            KeptAssignment.Export => await ExportAsync(request, keeper, cancellation),
            KeptAssignment.Backup => await BackUpAsync(request, database),
            _ => await RestoreAsync(request, database),
        };
    }

    private async Task<(int Code, string? Message)> VerifyAsync(KeptRequest request, Keeper keeper, CancellationToken cancellation)
    {
        AuditHead? kept = null;
        if (request.Kept is var (number, hash))
        {
            if (await DistrictAsync(request, keeper, cancellation) is not { } district)
            {
                return (Application.NotRead, texts["usage.district"]);
            }

            kept = new(district, number, hash);
        }

        var verified = await keeper.LookAsync(looking => AuditVerifier.VerifyAsync(looking, kept is null ? null : [kept]), cancellation);
        if (request.Json)
        {
            Write(verified);
        }
        else
        {
            screen.Line(texts.Format(verified.Faults.Count == 0 ? "kept.whole" : "kept.broken", ("entries", Number(verified.Entries)), ("faults", Number(verified.Faults.Count))), verified.Faults.Count == 0 ? Tone.Good : Tone.Bad);
            foreach (var fault in verified.Faults)
            {
                screen.Line(texts.Format($"kept.fault.{fault.Fault}", ("district", fault.District), ("number", Number(fault.Number))), Tone.Bad, 1);
            }

            foreach (var head in verified.Heads.Where(head => head.Number > 0))
            {
                screen.Line(texts.Format("kept.head", ("district", head.District), ("number", Number(head.Number)), ("hash", head.Hash)), Tone.Faint, 1);
            }
        }

        return (verified.Faults.Count == 0 ? Application.Clean : Application.Findings, null);
    }

    private async Task<(int Code, string? Message)> ExportAsync(KeptRequest request, Keeper keeper, CancellationToken cancellation)
    {
        if (await DistrictAsync(request, keeper, cancellation) is not { } district)
        {
            return (Application.NotRead, texts["usage.district"]);
        }

        var filter = new AuditFilter { Since = Begin(request.Since), Until = Begin(request.Until?.AddDays(1)) };
        long count;
        await using (var file = new FileStream(request.File!, FileMode.Create, FileAccess.Write))
        {
            count = await keeper.LookAsync(looking => request.Json ? AuditExport.WriteJsonAsync(looking, district, filter, file) : AuditExport.WriteCsvAsync(looking, district, filter, file), cancellation);
        }

        screen.Line(texts.Format("kept.exported", ("count", Number(count)), ("file", request.File!)), Tone.Good);
        return (Application.Clean, null);
    }

    private async Task<(int Code, string? Message)> BackUpAsync(KeptRequest request, Database database)
    {
        if (File.Exists(request.File))
        {
            return (Application.NotRead, texts.Format("kept.there", ("file", request.File)));
        }

        BackupManifest manifest;
        var half = request.File + ".half";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            // A backup holds everything: only its owner reads it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            await using (var file = new FileStream(half, options))
            {
                manifest = await BackupFile.WriteAsync(database, file, surroundings.Now());
                file.Flush(flushToDisk: true);
            }

            File.Move(half, request.File!);
        }
        finally
        {
            File.Delete(half);
        }

        screen.Line(texts.Format("kept.backed-up", ("file", request.File!), ("rows", Number(manifest.Tables.Sum(table => table.Rows)))), Tone.Good);
        screen.Line(texts["kept.key"], Tone.Faint);
        return (Application.Clean, null);
    }

    private async Task<(int Code, string? Message)> RestoreAsync(KeptRequest request, Database database)
    {
        await using var file = File.OpenRead(request.File!);
        var manifest = await Restoring.RestoreAsync(file, database);
        screen.Line(texts.Format("kept.restored", ("database", database.Name), ("rows", Number(manifest.Tables.Sum(table => table.Rows))), ("time", manifest.At.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))), Tone.Good);
        screen.Line(texts["kept.key"], Tone.Faint);
        return (Application.Clean, null);
    }

    private static async Task<string?> DistrictAsync(KeptRequest request, Keeper keeper, CancellationToken cancellation) =>
        request.District ?? ((await keeper.ReadAsync(AuditChain.HeadsAsync, cancellation)).Where(head => head.Number > 0).ToList() is [var only] ? only.District : null);

    private static DateTimeOffset? Begin(DateOnly? day) => day is { } known ? new(known.ToDateTime(TimeOnly.MinValue), China) : null;

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private void Write(AuditVerification verified)
    {
        using var json = new Utf8JsonWriter(surroundings.Output, new() { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteBoolean("whole", verified.Faults.Count == 0);
        json.WriteNumber("entries", verified.Entries);
        json.WriteStartArray("heads");
        foreach (var head in verified.Heads.Where(head => head.Number > 0))
        {
            json.WriteStartObject();
            json.WriteString("district", head.District);
            json.WriteNumber("number", head.Number);
            json.WriteString("hash", head.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in verified.Faults)
        {
            json.WriteStartObject();
            json.WriteString("district", fault.District);
            json.WriteNumber("number", fault.Number);
            json.WriteString("fault", JsonNamingPolicy.CamelCase.ConvertName(fault.Fault.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        surroundings.Output.WriteByte((byte)'\n');
    }
}
