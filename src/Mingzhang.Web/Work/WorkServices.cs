using Mingzhang.Book.Work.Differences;
using Mingzhang.Packs;
using Mingzhang.Web.Findings;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Work;

/// <summary>States of the work, to-dos, deadlines, remarks, versions.</summary>
public static class WorkServices
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<WorkEffectsDone>();
        services.AddSingleton<Working>();
        services.AddSingleton<WorkEditing>();
        services.AddScoped<YearSteps>();
        services.AddScoped<ToDoReader>();
        services.AddScoped<UnitRows>();
        services.AddScoped(provider => new DifferenceWords(provider.GetRequiredService<ReportBooks>().For(provider.GetRequiredService<Current>()), provider.GetRequiredService<PackSet>()));
        services.AddScoped<RemarkPlaces>();
    }
}
