using Mingzhang.Store.Changes;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity.Keys;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Administration;

/// <summary>What the pages of 系统 need, and what has to be done before the first request.</summary>
public static partial class AdministrationServices
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<TrailWords>();
        services.AddSingleton<PeopleDesk>();
        services.AddSingleton<RoleDesk>();
        services.AddSingleton<UnitDesk>();
        services.AddSingleton<MappingDesk>();
        services.AddSingleton<DelegationDesk>();
        services.AddSingleton<SetupDesk>();
        services.AddSingleton<BackupShelf>();
        services.AddSingleton<SystemHealth>();
        services.AddSingleton<CleaningService>();
        services.AddHostedService(provider => provider.GetRequiredService<CleaningService>());
        services.AddHealthChecks().AddCheck<Readiness>("database", tags: [WebServices.ReadyTag]);
    }

    /// <summary>Looks whether the key fits the database, and tells the token of the first start where nothing is set up.</summary>
    public static async Task PrepareAsync(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var services = application.Services;
        var log = services.GetRequiredService<ILogger<SetupDesk>>();
        if (!await InstallationKey.FitsAsync(services.GetRequiredService<Keeper>(), services.GetRequiredService<FieldCipher>()))
        {
            OtherKey(log);
        }

        if (await services.GetRequiredService<SetupDesk>().TokenAsync() is { } token)
        {
            // Not through the log, which is kept and sent elsewhere.
            await Console.Out.WriteLineAsync($"首次设置 / first start: /setup  口令 / token: {token}");
        }
    }

    [LoggerMessage(30, LogLevel.Error, "the key is not the one that this database was used with: one-time codes and secrets of web hooks do not open; give the former key in Mingzhang__Key or Mingzhang__FormerKey")]
    private static partial void OtherKey(ILogger log);
}
