using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Web.Identity.Accounts;
using Mingzhang.Web.Identity.Keys;
using Mingzhang.Web.Identity.OpenId;
using Mingzhang.Web.Identity.Passwords;
using Mingzhang.Web.Identity.Secrets;
using Mingzhang.Web.Identity.Sessions;
using Mingzhang.Web.Identity.Tokens;

namespace Mingzhang.Web.Identity;

/// <summary>All that signing in needs.</summary>
public static class IdentityServices
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(provider => InstallationKey.Open(builder.Configuration, provider.GetRequiredService<Database>(), builder.Environment));
        services.AddSingleton(_ => new PasswordHashing());
        services.AddSingleton(PasswordRules.Default);
        services.AddSingleton<AttemptBook>();
        services.AddSingleton<SessionDesk>();
        services.AddSingleton<PasswordDesk>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<KeptSignIns>();
        services.AddSingleton<BackChannel>();
        services.AddSingleton(provider => new OptionalProvider(Provider.Of(
            builder.Configuration,
            provider.GetRequiredService<KeptSignIns>(),
            provider.GetRequiredService<BackChannel>(),
            provider.GetRequiredService<TimeProvider>())));
        services.AddDataProtection().SetApplicationName("mingzhang");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new KeptKeyRing(provider.GetRequiredService<Keeper>());
            options.XmlEncryptor = new KeyRingSeal(provider.GetRequiredService<FieldCipher>());
        }));
    }
}

/// <summary>The identity provider, or that there is none.</summary>
public sealed record OptionalProvider(Provider? Provider);
