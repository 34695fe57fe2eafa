using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Tells the code that a cell means: 2070899, 其他广播电视支出, 2070899-其他广播电视支出, 207 08 99.</summary>
/// <remarks>Answers are kept: thousands of rows name the same few codes, and looking for what was meant takes time.</remarks>
internal sealed class CodeParser(Classification classification, int year)
{
    private const string Known = "从列表中选，或写列表中的代码。";
    private readonly Dictionary<string, (int Code, string? Problem, string Remedy, Severity Severity)> answers = new(StringComparer.Ordinal);

    /// <summary>The code of a cell; 0 where it is blank or wrong.</summary>
    public int Of(SheetRow row, EntryColumn column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return 0;
        }

        var answer = Ask(text, row.Head(column));
        if (answer.Problem is { } problem)
        {
            row.Fault(column, problem, answer.Remedy, answer.Severity);
        }

        return answer.Code;
    }

    /// <summary>The code that a text means, or what is wrong with it.</summary>
    /// <param name="text">Not blank.</param>
    /// <param name="head">What the column is called, for the message.</param>
    public (int Code, string? Problem, string Remedy, Severity Severity) Ask(string text, string head)
    {
        if (!answers.TryGetValue(text, out var answer))
        {
            answers[text] = answer = Answer(WordText.Normal(text), head);
        }

        return answer;
    }

    /// <summary>Code and name as the lists print them.</summary>
    public static string Print(Classification classification, int code, int year) =>
        code.ToString(CultureInfo.InvariantCulture) + (classification.NameOf(code, year) is { } name ? "-" + name : "");

    private (int, string?, string, Severity) Answer(string text, string head)
    {
        if (text is "合计" or "总计" or "小计")
        {
            return (0, $"“{text}”不是科目，合计行不用填。", "删去这一行：合计由程序算。", Severity.Error);
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0)
        {
            return Named(text, head);
        }

        var name = text[digits..].TrimStart('-', '－', '—', '_', ':', '：', '（', '.', ' ');
        var shown = FaultLog.Shown(text);
        if (!IsCode(text[..digits], out var code))
        {
            return (0, $"“{shown}”不是“{head}”的代码。", Suggest(text[..digits]) is { } like ? $"是不是“{like}”？{Known}" : Known, Severity.Error);
        }

        if (!classification.Knows(code))
        {
            // No list is complete: new items come every year (CL-05). A code that is named and fits its parent is believed.
            return name.Length > 0 && code >= 1_000 && classification.Knows(code / 100)
                ? (code, $"科目表里没有“{shown}”，照填的读入。", "请核对代码；若是新增科目，可以不管。", Severity.Question)
                : (0, $"科目表里没有代码 {text[..digits]}。", Suggest(text[..digits]) is { } like ? $"是不是“{like}”？{Known}" : Known, Severity.Error);
        }

        return name.Length == 0 || IsNameOf(name, code) ? (code, null, "", Severity.Error)
            : (code, $"代码和名称不符：{text[..digits]} 是“{classification.NameOf(code, year)}”，不是“{FaultLog.Shown(name)}”。", "改正代码或名称。", Severity.Error);
    }

    private (int, string?, string, Severity) Named(string text, string head)
    {
        var codes = classification.CodesNamed(text).ToList();
        var ofYear = codes.Where(code => classification.Knows(code, year)).ToList();
        codes = ofYear.Count > 0 ? ofYear : codes;
        switch (codes)
        {
            case [var code]:
                return (code, null, "", Severity.Error);
            case []:
                var meant = NearestWord.Of(text, classification.Entries.Where(entry => entry.HoldsIn(year)).Select(entry => entry.Name));
                return (0, $"“{FaultLog.Shown(text)}”不是“{head}”的科目。", meant is null ? Known : $"是不是“{Print(classification, classification.CodesNamed(meant).First(), year)}”？{Known}", Severity.Error);
            default:
                return (0, $"有 {codes.Count} 个科目叫“{FaultLog.Shown(text)}”。", $"请写代码：{string.Join("、", codes.Take(4).Select(code => Print(classification, code, year)))}{(codes.Count > 4 ? "……" : "")}。", Severity.Error);
        }
    }

    private bool IsNameOf(string name, int code)
    {
        var normal = Classification.Normal(name.TrimEnd('）'));
        return classification.CodesNamed(name).Contains(code) || classification.CodesNamed(normal).Contains(code);
    }

    private bool IsCode(string digits, out int code)
    {
        if (classification.Kind == ClassificationKind.Function)
        {
            var isFunction = FunctionCode.TryParse(digits, out var function);
            code = function.Value;
            return isFunction;
        }

        var isEconomy = EconomyCode.TryParse(digits, out var economy) && economy.IsGovernmental == (classification.Kind == ClassificationKind.GovernmentEconomy);
        code = economy.Value;
        return isEconomy;
    }

    private string? Suggest(string digits)
    {
        // The nearest has the same length and the longest common beginning.
        var (best, most) = (0, 2);
        foreach (var entry in classification.Entries.Where(entry => entry.HoldsIn(year)))
        {
            var code = entry.Code.ToString(CultureInfo.InvariantCulture);
            var common = code.Zip(digits).TakeWhile(pair => pair.First == pair.Second).Count();
            if (Math.Abs(code.Length - digits.Length) <= 1 && common > most)
            {
                (best, most) = (entry.Code, common);
            }
        }

        return best == 0 ? null : Print(classification, best, year);
    }
}
