using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>What the title over a sheet says: what it is for, whose it is, which year.</summary>
internal static partial class SheetTitle
{
    /// <summary>The kind of sheet.</summary>
    /// <param name="title">As printed.</param>
    /// <param name="hasResults">Whether its rows tell results.</param>
    /// <param name="isDepartment">Whether it names a department and no project.</param>
    public static SheetKind Kind(string title, bool hasResults, bool isDepartment)
    {
        var normal = Normal.Of(title);
        if (isDepartment || Department().IsMatch(normal))
        {
            return hasResults || normal.Contains("自评", StringComparison.Ordinal) ? SheetKind.DepartmentSelfEvaluation : SheetKind.DepartmentTargets;
        }

        return normal.Contains("自评", StringComparison.Ordinal) ? SheetKind.ProjectSelfEvaluation
            : !hasResults ? SheetKind.ProjectTargets
            : normal.Contains("评价", StringComparison.Ordinal) ? SheetKind.ProjectEvaluation
            : SheetKind.ProjectSelfEvaluation;
    }

    /// <summary>Sheets of monitoring (运行监控) tell what was reached so far: neither targets nor results.</summary>
    public static bool IsMonitoring(string title) => Normal.Of(title).Contains("监控", StringComparison.Ordinal);

    /// <summary>The project that a title names: 3、设备购置绩效目标表 is of 设备购置; empty where it names only the form.</summary>
    public static string Name(string title)
    {
        var name = Number().Replace(PrintedLines.One(title), "");
        return Form().Match(name) is { Success: true } form ? name[..form.Index].Trim('-', '—', '：', ':', ' ', '_') is { Length: >= 2 } bare && !OnlyForm().IsMatch(bare) ? bare : "" : "";
    }

    /// <summary>The year that a line names; null where it names none.</summary>
    public static int? Year(string line) =>
        YearWords().Match(Normal.Of(line)) is { Success: true } match ? int.Parse(match.Groups.Values.Skip(1).First(group => group.Success).ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("(?:部门|单位|部门（单位）)整体|整体支出|整体绩效")]
    private static partial Regex Department();

    [GeneratedRegex(@"^\s*(?:附[件表]?\s*\d*[-：:、.]?\d*\s*|[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)+")]
    private static partial Regex Number();

    [GeneratedRegex("(?:年度)?(?:项目支出|支出)?绩效(?:目标|自评|评价|自评价)?(?:申报|批复|公开|情况|结果|评分)?表(?:[（(].*[)）])?$|(?:项目)?支出绩效(?:自评|评价)表$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:20\d\d)?年?度?(?:部门|单位|市级|县级|区级|省级|本级|财政|预算|项目|支出|专项|资金|整体|预算\d+表|表\d+|\d+)*$")]
    private static partial Regex OnlyForm();

    [GeneratedRegex(@"^（?(20\d\d)年度?）?$|(20\d\d)年度?(?=.{0,30}表)|（(20\d\d)年度?）")]
    private static partial Regex YearWords();
}
