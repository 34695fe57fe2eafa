using Mingzhang.Web.Documents;
using Mingzhang.Web.Findings;
using Mingzhang.Web.Review;

namespace Mingzhang.Web.Disclosure;

/// <summary>审核, 公开 and 文档检查.</summary>
public static class DisclosureServices
{
    public static void AddDisclosure(this IServiceCollection services)
    {
        services.AddSingleton<ReportBooks>();
        services.AddSingleton<PreparedBooks>();
        services.AddSingleton<Reviewing>();
        services.AddSingleton<FileExaminer>();
        services.AddSingleton<FileChecks>();
    }

    public static void MapDisclosure(this IEndpointRouteBuilder routes)
    {
        routes.MapReview();
        routes.MapDocuments();
    }
}
