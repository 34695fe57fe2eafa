using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Backups;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.Web.Administration;

/// <summary>A backup that lies on the server.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="At">When it was made.</param>
public sealed record ShelvedBackup(string Name, long Bytes, DateTimeOffset At);

/// <summary>The folder of backups. Only the program's own user can read it: a backup holds everything.</summary>
public sealed partial class BackupShelf
{
    /// <summary>The setting of the folder; without it, a folder beside the embedded database.</summary>
    public const string Setting = "Mingzhang:Backups";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Keeper keeper;

    public BackupShelf(Keeper keeper, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        this.keeper = keeper;
        Folder = configuration[Setting] is { Length: > 0 } folder ? Path.GetFullPath(folder)
            : Path.Combine(keeper.Database.File is { } file ? Path.GetDirectoryName(file)! : Path.Combine(environment.ContentRootPath, "data"), "backups");
    }

    public string Folder { get; }

    /// <summary>The backups, the newest first.</summary>
    public IReadOnlyList<ShelvedBackup> List() => Directory.Exists(Folder)
        ? [.. new DirectoryInfo(Folder).GetFiles("*.zip").Where(file => NamePattern().IsMatch(file.Name)).Select(file => new ShelvedBackup(file.Name, file.Length, new(file.LastWriteTimeUtc, TimeSpan.Zero))).OrderByDescending(backup => backup.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>The path of a backup; null if there is none of this name.</summary>
    public string? PathOf(string name) => NamePattern().IsMatch(name) && Path.Combine(Folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>Makes a backup. Whoever looks meanwhile sees no half one.</summary>
    /// <returns>The name of its file.</returns>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public async Task<string> MakeAsync(Actor actor, string district)
    {
        Directory.CreateDirectory(Folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"mingzhang-{keeper.Now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}.zip");
        var half = Path.Combine(Folder, $".{name}");
        try
        {
            BackupManifest manifest;
            await using (var file = new FileStream(half, Options()))
            {
                manifest = await BackupFile.WriteAsync(keeper.Database, file, keeper.Now);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, Path.Combine(Folder, name));
            await keeper.ChangeAsync(actor, district, "backup.make", change =>
            {
                change.Tell(new(district, "", 0), "backup", name, ("rows", manifest.Tables.Sum(table => table.Rows).ToString(CultureInfo.InvariantCulture)));
                return Task.CompletedTask;
            });
            return name;
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>Restores a backup into a database that is thrown away again, which proves that it can be restored.</summary>
    /// <exception cref="Mingzhang.Store.StoreException">It cannot; the message says why.</exception>
    public async Task<BackupManifest> TryAsync(Actor actor, string district, string path)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-restore-");
        try
        {
            await using var database = Database.Open(Path.Combine(folder.FullName, "try.db"));
            BackupManifest manifest;
            await using (var file = File.OpenRead(path))
            {
                manifest = await Restoring.RestoreAsync(file, database);
            }

            var verified = await new Keeper(database).LookAsync(looking => AuditVerifier.VerifyAsync(looking, manifest.Heads));
            await keeper.ChangeAsync(actor, district, "backup.try", change =>
            {
                change.Tell(new(district, "", 0), "backup", Path.GetFileName(path), ("rows", manifest.Tables.Sum(table => table.Rows).ToString(CultureInfo.InvariantCulture)), ("entries", verified.Entries.ToString(CultureInfo.InvariantCulture)));
                return Task.CompletedTask;
            });
            return manifest;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    [GeneratedRegex(@"^mingzhang-[0-9]{8}T[0-9]{9}Z\.zip$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
