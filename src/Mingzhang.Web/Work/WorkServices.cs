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
        services.AddScoped<DifferenceWords>();
        services.AddScoped<RemarkPlaces>();
    }
}
