using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Excel;

/// <summary>Names that programs give to sheets by themselves say nothing of the content.</summary>
internal static partial class SheetName
{
    [GeneratedRegex(@"^(?>\s*)(?:sheet|table|工作表|表|page)?[\d()（）_\-\s]*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GivenByProgram();

    public static bool IsTelling(string name) => !GivenByProgram().IsMatch(name);
}
