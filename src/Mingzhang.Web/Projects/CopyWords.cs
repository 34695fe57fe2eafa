using System.Globalization;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Projects;

/// <summary>Says where an indicator was taken from.</summary>
internal static class CopyWords
{
    public static string Of(Words texts, Candidate source) => source.Year == 0
        ? texts[source.IsOfDistrict ? "projects.source.district" : "projects.source.library"]
        : texts.Format("projects.source.project", ("year", source.Year.ToString(CultureInfo.InvariantCulture)), ("project", source.Project));
}
