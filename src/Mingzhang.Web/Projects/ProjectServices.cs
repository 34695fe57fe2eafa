using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Projects;

internal static class ProjectServices
{
    /// <summary>What the pages of projects, self-evaluation and evidence need.</summary>
    public static void AddProjects(this IServiceCollection services) => services.AddScoped<ReportTexts>();
}
