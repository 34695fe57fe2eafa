using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Web.Identity.Sessions;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Access;

/// <summary>The database and who may do what in it.</summary>
public static class AccessServices
{
    /// <summary>The setting that says where the book is kept: a file for SQLite, Host=… for PostgreSQL. As an environment variable
    /// Mingzhang__Database.</summary>
    public const string DatabaseSetting = "Mingzhang:Database";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var setting = builder.Configuration[DatabaseSetting] is { Length: > 0 } given ? given : Path.Combine(builder.Environment.ContentRootPath, "data", "mingzhang.db");
        services.AddSingleton(_ => Database.Open(setting));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Keeper(provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(PackLoader.Embedded);
        services.AddSingleton(SessionRules.Default);
        services.AddSingleton<VisitReader>();
        services.AddSingleton<Drafts.DraftBox>();
        services.AddScoped<Visit>();
        services.AddScoped<ICurrentSource, CurrentFromVisit>();
    }
}
