using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sentences;

/// <summary>Text that a person typed. {收入总计}, {项目支出:元} and the verbs of patterns refer to figures; a number typed by hand is
/// matched to a figure of the book, or told as a fault. Years, dates, numbers of documents, ordinals and names (5G, “12345”)
/// are no figures. Reasons and lists cannot be referred to: a reason could then ask for itself.</summary>
internal sealed partial class TypedText(AccountBook book, SentenceWords words, Lazy<KnownFigures> known)
{
    private const int ContextLetters = 12;
    private readonly List<TextFault> faults = [];
    private readonly HashSet<(string, int)> told = [];
    private readonly Regex figure = new(
        $@"(?<![A-Za-z\d.])(?<n>\d{{1,3}}(?:[,，]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![A-Za-z\d])\s?(?<u>{string.Join('|', UnitsOf(words).Select(Regex.Escape))})?",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<TextFault> Faults => faults;

    /// <summary>Writes patterns; set once by the composer.</summary>
    public Func<SentencePattern, IReadOnlyList<WrittenRun>?> Write { get; set; } = _ => null;

    /// <summary>The paragraphs of a text; none where nothing is entered.</summary>
    public IReadOnlyList<IReadOnlyList<WrittenRun>> Paragraphs(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return [];
        }

        return [.. entry.Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select((line, number) => Runs(entry, line, number))];
    }

    /// <summary>A text as part of a sentence: in one line, without the full stop at its end.</summary>
    public IReadOnlyList<WrittenRun> Inline(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return [];
        }

        var line = string.Concat(entry.Text.ReplaceLineEndings("\n").Split('\n').Select(part => part.Trim())).TrimEnd('。', '；', '，', '.', ';', ',', ' ');
        return line.Length == 0 ? [] : Runs(entry, line, 0);
    }

    private TextEntry? Entry(string key) => book.Texts.FirstOrDefault(text => text.Key == key && !string.IsNullOrWhiteSpace(text.Text));

    private List<WrittenRun> Runs(TextEntry entry, string line, int number)
    {
        // The same text may be written twice, in two sentences; its faults are told once.
        var isNew = told.Add((entry.Key, number));
        List<WrittenRun> runs = [];
        var from = 0;
        foreach (Match match in Reference().Matches(line))
        {
            Figures(runs, entry, line[from..match.Index], line, isNew, isStart: from == 0);
            Refer(runs, entry, match.Value, line, isNew);
            from = match.Index + match.Length;
        }

        Figures(runs, entry, line[from..], line, isNew, isStart: from == 0);
        return runs;
    }

    private void Refer(List<WrittenRun> runs, TextEntry entry, string text, string line, bool isNew)
    {
        var pattern = SentencePattern.Parse(text, out var problem);
        if (problem is not null || PatternNames.Problems(pattern, words).Any() || pattern.Parts is [PatternCall { Verb: PatternVerb.Reason or PatternVerb.List }])
        {
            Fault(TextFaultKind.UnknownName, entry, text, line, line.IndexOf(text, StringComparison.Ordinal), isNew);
            runs.Add(new(text));
        }
        else if (Write(pattern) is { } written)
        {
            runs.AddRange(written);
        }
        else
        {
            Fault(TextFaultKind.UnknownValue, entry, text, line, line.IndexOf(text, StringComparison.Ordinal), isNew);
            runs.Add(new(text));
        }
    }

    private void Figures(List<WrittenRun> runs, TextEntry entry, string text, string line, bool isNew, bool isStart)
    {
        var plain = Narrow(text);
        var names = NoFigure().Matches(plain).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        if (isStart && Numbering().Match(plain) is { Success: true } numbering)
        {
            names.Add((0, numbering.Length));
        }

        var from = 0;
        var next = 0;
        names.Sort();
        foreach (Match match in figure.Matches(plain))
        {
            while (next < names.Count && names[next].End <= match.Index)
            {
                next++;
            }

            if (next < names.Count && names[next].Index <= match.Index)
            {
                continue;
            }

            if (match.Index > from)
            {
                runs.Add(new(text[from..match.Index]));
            }

            var printed = text.Substring(match.Index, match.Length);
            var typed = Typed(match);
            var found = typed is { } number ? known.Value.Find(number) : null;
            if (found is null)
            {
                Fault(TextFaultKind.UnmatchedFigure, entry, printed, line, line.IndexOf(text, StringComparison.Ordinal) + match.Index, isNew);
            }

            runs.Add(new(printed) { Figure = found });
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            runs.Add(new(text[from..]));
        }
    }

    private static Figure? Typed(Match match)
    {
        var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (!match.Groups["u"].Success || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups["u"].Value;
        var measure = unit is "%" or "％" ? Measure.Percent : MoneyUnit.Named(unit) is { } money ? Measure.Money(money) : Measure.Count(unit);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        return decimals > 20 ? null : new(number, decimals, measure);
    }

    private void Fault(TextFaultKind kind, TextEntry entry, string printed, string line, int at, bool isNew)
    {
        if (isNew)
        {
            var start = Math.Max(0, at - ContextLetters);
            faults.Add(new(kind, entry.Key, entry.Source.Place, printed, line[start..Math.Min(line.Length, at + printed.Length + ContextLetters)]));
        }
    }

    // Full-width digits are digits; nothing else changes, so that places stay the same.
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            narrow.Append(letter switch
            {
                >= '０' and <= '９' => (char)('0' + (letter - '０')),
                '．' => '.',
                _ => letter,
            });
        }

        return narrow.ToString();
    }

    // The longer first, so that 人次 is not read as 人.
    private static IEnumerable<string> UnitsOf(SentenceWords words) =>
        MoneyUnit.All.Select(unit => unit.Name).Concat(["%", "％"]).Concat(words.Measures).Distinct(StringComparer.Ordinal).OrderByDescending(unit => unit.Length).ThenBy(unit => unit, StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^{}]{1,60}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"《[^》]*》|[〔\[［（(](?:19|20)\d\d[〕\]］）)]第?\d+号|\d+号|(?:19|20)\d\d[-—–~至到](?:19|20)\d\d年度?|(?:19|20)\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?(?:[底末初前])?|第\d+|“[\dA-Za-z+]+”", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoFigure();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbering();
}
