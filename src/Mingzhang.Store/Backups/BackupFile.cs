using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">mingzhang-backup</param>
/// <param name="Step">Number of the newest migration.</param>
/// <param name="At">When it was made.</param>
/// <param name="Tables">Rows and SHA-256 of each table.</param>
/// <param name="Heads">Ends of the audit trails.</param>
public sealed record BackupManifest(string Format, int Step, DateTimeOffset At, IReadOnlyList<BackupTable> Tables, IReadOnlyList<AuditHead> Heads)
{
    internal const string FormatName = "mingzhang-backup";
}

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">Of its file in the archive.</param>
public sealed record BackupTable(string Name, long Rows, string Sha256);

/// <summary>A backup: a zip with a file of JSON lines a table, which either engine makes and either takes. So it also carries an
/// installation from SQLite to PostgreSQL. Times, amounts and codes are texts and integers; contents are base64.</summary>
public static class BackupFile
{
    internal const string ManifestName = "manifest.json";

    internal static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>All tables, the trail's among them; what is gone when sessions end is not kept.</summary>
    internal static IReadOnlyList<string> Tables { get; } =
    [
        .. KeptTable.All.Select(table => table.Name).Where(name => name is not ("session" or "lockout")), "blob", "audit_entry", "audit_record", "audit_head",
    ];

    /// <summary>The rows of a table that are kept: settings of no district are keys and half-done sign-ins of one installation.</summary>
    internal static string Kept(string table) => table switch
    {
        "setting" => "setting where district <> ''",
        "audit_head" => "audit_head where number > 0",
        _ => table,
    };

    /// <summary>Writes a backup of one state of everything while others go on working.</summary>
    /// <param name="database">What is backed up.</param>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="now">The time that it says.</param>
    /// <param name="progress">Told the name of each table before it is written.</param>
    public static async Task<BackupManifest> WriteAsync(Database database, Stream output, DateTimeOffset now, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await new Keeper(database).LookAsync(async looking =>
        {
            List<BackupTable> tables = [];
            IReadOnlyList<AuditHead> heads = [.. (await AuditChain.HeadsAsync(looking)).Where(head => head.Number > 0)];
            await using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var table in Tables)
            {
                progress?.Invoke(table);
                await using var entry = await archive.CreateEntry($"{table}.jsonl", CompressionLevel.Fastest).OpenAsync();
                tables.Add(await WriteTableAsync(looking, table, entry));
            }

            var manifest = new BackupManifest(BackupManifest.FormatName, Migrations.Newest, now, tables, heads);
            await using var last = await archive.CreateEntry(ManifestName).OpenAsync();
            await JsonSerializer.SerializeAsync(last, manifest, Options);
            return manifest;
        });
    }

    private static async Task<BackupTable> WriteTableAsync(Looking looking, string table, Stream output)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = looking.Connection.CreateCommand();
        command.Transaction = looking.Transaction;
#pragma warning disable CA2100 // The name is one of this program's own.
        command.CommandText = $"select * from {Kept(table)}";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        long count = 0;
        while (await rows.ReadAsync())
        {
            var line = Line(rows);
            hash.AppendData(line);
            await output.WriteAsync(line);
            count++;
        }

        return new(table, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static byte[] Line(DbDataReader rows)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = Options.Encoder }))
        {
            writer.WriteStartObject();
            for (var index = 0; index < rows.FieldCount; index++)
            {
                var name = rows.GetName(index);
                switch (rows.GetValue(index))
                {
                    case DBNull:
                        writer.WriteNull(name);
                        break;
                    case byte[] bytes:
                        writer.WriteBase64String(name, bytes);
                        break;
                    case string text:
                        writer.WriteString(name, text);
                        break;
                    case var number:
                        writer.WriteNumber(name, Convert.ToInt64(number, CultureInfo.InvariantCulture));
                        break;
                }
            }

            writer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
