using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.Keys;

/// <summary>Keeps the framework's keys in the database, so that a form that one process gave out is taken by another.</summary>
public sealed class KeptKeyRing(Keeper keeper) : IXmlRepository
{
    private const string Prefix = "data-protection/";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // The framework asks for its keys without waiting, at the start and once a day.
        var settings = keeper.ReadAsync(looking => looking.ListAsync<KeptSetting>(new("", "", 0))).GetAwaiter().GetResult();
        return [.. settings.Where(setting => setting.Id.StartsWith(Prefix, StringComparison.Ordinal)).Select(setting => XElement.Parse(setting.Value))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        keeper.ChangeAsync(Actor.Program, "", "keys", change => change.AddAsync(new KeptSetting { Id = Prefix + friendlyName, Value = element.ToString(SaveOptions.DisableFormatting) })).GetAwaiter().GetResult();
    }
}

/// <summary>Seals the framework's keys under the installation's key: a copy of the database alone proves no form.</summary>
public sealed class KeyRingSeal(FieldCipher cipher) : IXmlEncryptor
{
    internal const string Place = "setting/data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        return new(new XElement("sealed", cipher.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), Place)), typeof(KeyRingUnseal));
    }
}

/// <summary>Opens what <see cref="KeyRingSeal"/> sealed; the framework makes it by its name.</summary>
public sealed class KeyRingUnseal(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        return XElement.Parse(services.GetRequiredService<FieldCipher>().Open(encryptedElement.Value, KeyRingSeal.Place));
    }
}
