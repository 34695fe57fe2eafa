using Mingzhang.Store.Jobs;
using Mingzhang.Web.Demonstration;
using Mingzhang.Web.Documents;
using Mingzhang.Web.Findings;
using Mingzhang.Web.Jobs;
using Mingzhang.Web.Review;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Disclosure;

/// <summary>审核, 公开 and 文档检查.</summary>
public static class DisclosureServices
{
    public static void AddDisclosure(this IServiceCollection services)
    {
        services.AddSingleton<ReportBooks>();
        services.AddSingleton<PreparedBooks>();
        services.AddSingleton<Reviewing>();
        services.AddSingleton<IOpenErrors>(provider => provider.GetRequiredService<Reviewing>());
        services.AddSingleton<FileExaminer>();
        services.AddSingleton<FileChecks>();
        services.AddSingleton<DisclosureDrafts>();
        services.AddSingleton<PackageFiles>();
        services.AddSingleton<Publications>();
        services.AddSingleton<IPublishing>(provider => provider.GetRequiredService<Publications>());
        services.AddSingleton<DisclosureClock>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<IJobHandler, BuildJob>();
        services.AddSingleton<IJobHandler, DemonstrationDisclosure>();
        services.AddHostedService<JobRunner>();
    }

    public static void MapDisclosure(this IEndpointRouteBuilder routes)
    {
        routes.MapReview();
        routes.MapDocuments();
        routes.MapDisclosureOfUnit();
        routes.MapPublic();
    }
}
