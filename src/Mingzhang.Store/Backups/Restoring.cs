using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.Store.Backups;

/// <summary>Takes a backup into an empty database and proves that all of it arrived: rows and hashes of each table as the manifest
/// says, audit trails whole and with the ends that it says.</summary>
public static class Restoring
{
    private const int LongestLine = 256 * 1024 * 1024;

    /// <summary>Restores all or nothing.</summary>
    /// <param name="archive">The backup; seekable.</param>
    /// <param name="database">Where to; it is brought up to date first and has to be empty.</param>
    /// <param name="progress">Told the name of each table before it is read.</param>
    /// <exception cref="StoreException">The backup is damaged, too new, or the database is not empty.</exception>
    public static async Task<BackupManifest> RestoreAsync(Stream archive, Database database, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var zip = Open(archive);
        var manifest = await ManifestAsync(zip);
        // The shape of its time first; later steps then do to it what they did to every database.
        await Migrations.ApplyAsync(database, manifest.Step);
        await database.WriteAsync(() => TakeAsync(zip, manifest, database, progress));
        await Migrations.ApplyAsync(database);
        return manifest;
    }

    private static async Task<bool> TakeAsync(ZipArchive zip, BackupManifest manifest, Database database, Action<string>? progress)
    {
        await using var connection = await database.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in manifest.Tables.Select(table => table.Name))
        {
            if (await connection.ExecuteScalarAsync<long>($"select count(*) from {BackupFile.Kept(table)}", transaction: transaction) > 0)
            {
                throw new StoreException($"数据库 {database.Name} 里已经有内容（{table}），恢复只能进空库，以免盖掉现有的账。");
            }
        }

        // Whoever only looked for something to do has left an end of a trail without entries.
        await connection.ExecuteAsync("delete from audit_head where number = 0", transaction: transaction);
        foreach (var table in manifest.Tables)
        {
            progress?.Invoke(table.Name);
            await RestoreTableAsync(zip, table, connection, transaction);
        }

        var verification = await AuditVerifier.VerifyAsync(new(database, connection, transaction), manifest.Heads);
        if (verification.Faults.Count > 0)
        {
            throw new StoreException($"备份里的审计留痕不完整：{verification.Faults[0].District} 第 {verification.Faults[0].Number} 条（{verification.Faults[0].Fault}）。什么都没有恢复。");
        }

        await transaction.CommitAsync();
        return true;
    }

    private static ZipArchive Open(Stream archive)
    {
        try
        {
            return new(archive, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException exception)
        {
            throw new StoreException("这不是完整的备份文件（不是 ZIP，或者没有写完）。", exception);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip)
    {
        try
        {
            await using var stream = await (zip.GetEntry(BackupFile.ManifestName) ?? throw new StoreException("文件里没有 manifest.json：不是明账的备份。")).OpenAsync();
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, BackupFile.Options);
            return manifest is not { Format: BackupManifest.FormatName, Tables: not null, Heads: not null } ? throw new StoreException("不是明账的备份。")
                : manifest.Step > Migrations.Newest ? throw new StoreException($"备份是第 {manifest.Step} 版，这个程序只认到第 {Migrations.Newest} 版：请用新版的程序恢复。")
                : manifest.Tables.FirstOrDefault(table => !BackupFile.Tables.Contains(table.Name, StringComparer.Ordinal)) is { } strange ? throw new StoreException($"备份里有不认识的表：{strange.Name}。")
                : manifest;
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new StoreException("备份的 manifest.json 读不出来：文件损坏。", exception);
        }
    }

    private static async Task RestoreTableAsync(ZipArchive zip, BackupTable table, DbConnection connection, DbTransaction transaction)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        try
        {
            await using var stream = await (zip.GetEntry($"{table.Name}.jsonl") ?? throw new StoreException($"备份里缺 {table.Name}。")).OpenAsync();
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.Length > LongestLine)
                {
                    throw new StoreException($"备份里 {table.Name} 有一行太长。");
                }

                hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
                await InsertAsync(table.Name, line, connection, transaction);
                count++;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or DecoderFallbackException or FormatException or DbException)
        {
            throw new StoreException($"备份里 {table.Name} 第 {count + 1} 行读不进来：文件损坏。什么都没有恢复。", exception);
        }

        if (count != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256)
        {
            throw new StoreException($"备份里 {table.Name} 和清单对不上（应有 {table.Rows} 行，读到 {count} 行）：文件被改过或损坏。什么都没有恢复。");
        }
    }

    private static async Task InsertAsync(string table, string line, DbConnection connection, DbTransaction transaction)
    {
        using var row = JsonDocument.Parse(line);
        var values = new DynamicParameters();
        List<string> names = [];
        foreach (var field in row.RootElement.EnumerateObject())
        {
            // Names go into a statement: nothing but what a column can be called.
            if (field.Name.Length is 0 or > 40 || field.Name.Any(letter => !char.IsAsciiLetterLower(letter) && letter != '_'))
            {
                throw new FormatException(field.Name);
            }

            names.Add(field.Name);
            values.Add(field.Name, field.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Number => field.Value.GetInt64(),
                JsonValueKind.String when table == "blob" && field.Name == "content" => field.Value.GetBytesFromBase64(),
                JsonValueKind.String => field.Value.GetString(),
                _ => throw new FormatException(field.Name),
            });
        }

        await connection.ExecuteAsync($"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select(name => "@" + name))})", values, transaction);
    }
}
