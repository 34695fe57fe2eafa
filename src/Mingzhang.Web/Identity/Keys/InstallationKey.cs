using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.Keys;

/// <summary>The key under which this installation seals what it has to know again: one-time secrets, signing keys.</summary>
public static class InstallationKey
{
    /// <summary>The key before it was changed; only opens.</summary>
    public const string FormerSetting = "Mingzhang:FormerKey";

    private const string MarkId = "key-mark";
    private const string MarkPlace = "setting/key-mark";

    /// <summary>The cipher of the key from the environment, or from the key file beside the database.</summary>
    /// <exception cref="SecretException">The key cannot be read or is unfit.</exception>
    public static FieldCipher Open(IConfiguration configuration, Database database, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(environment);
        var file = database.File is { } beside ? beside + ".key" : Path.Combine(environment.ContentRootPath, "data", "mingzhang.key");
        if (ConfiguredSecret.Read(configuration, MasterKey.Setting) is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        var former = ConfiguredSecret.Read(configuration, FormerSetting) is { } text ? new[] { MasterKey.Parse(text, FormerSetting) } : [];
        return new(MasterKey.Load(configuration, file), former);
    }

    /// <summary>Whether the database was used with this key before. The first process on a new database leaves its mark there.</summary>
    public static async Task<bool> FitsAsync(Keeper keeper, FieldCipher cipher)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        ArgumentNullException.ThrowIfNull(cipher);
        var mark = await keeper.ChangeAsync(Actor.Program, "", "keys", async change =>
            await change.FindAsync<KeptSetting>(new("", 0, "", MarkId)) ?? await change.AddAsync(new KeptSetting { Id = MarkId, Value = cipher.Seal(MarkId, MarkPlace) }));
        try
        {
            return cipher.Open(mark.Value, MarkPlace) == MarkId;
        }
        catch (SecretException)
        {
            return false;
        }
    }
}
