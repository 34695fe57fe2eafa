using System.Text.RegularExpressions;
using Mingzhang.Packs;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <summary>The headings above a sentence: 第一部分 › 一、 › （一） › 1. › （1）. Each says its part of the place.</summary>
internal sealed partial class HeadingStack(Vocabulary vocabulary, SubjectReader subjects, string organisation, int year)
{
    private const int LongestHeading = 60;
    private readonly List<Heading> headings = [];

    private sealed record Heading(int Level, Saying Saying, bool IsForeign, bool IsPerformance, bool IsOfThisYear);

    /// <summary>What the headings say together, the nearest first.</summary>
    public Saying Saying => headings.Aggregate(Saying.Nothing, (wider, heading) => heading.Saying.Within(wider));

    /// <summary>A heading names something that the lexicon does not know: figures below it have a subject of their
    /// own, or none.</summary>
    public bool IsForeign => headings.Exists(heading => heading.IsForeign);

    /// <summary>Below a heading of 绩效: targets and scores, which are read elsewhere.</summary>
    public bool IsPerformance => headings.Exists(heading => heading.IsPerformance);

    /// <summary>Below a heading of 当年拨款: what was carried over is not meant.</summary>
    public bool IsOfThisYear => headings.Exists(heading => heading.IsOfThisYear);

    /// <summary>Takes a line as a heading if it is one.</summary>
    public bool TryTake(string normal, bool isMarked)
    {
        var level = LevelOf(normal);
        if (level < 0 && !isMarked)
        {
            return false;
        }

        if (normal.Length > LongestHeading || normal.Contains("万元", StringComparison.Ordinal))
        {
            return false;
        }

        Push(level < 0 ? 2 : level, normal);
        return true;
    }

    /// <summary>A numbered paragraph that is no heading opens a place of its level: what stood there ends.</summary>
    public void CloseFor(string normal)
    {
        if (LevelOf(normal) is var level && level >= 0)
        {
            headings.RemoveAll(heading => heading.Level >= level);
        }
    }

    /// <summary>“1.因公出国（境）费。2023年…”: the first short sentence is the heading of its paragraph.</summary>
    public void PushTopic(string normal, string paragraph)
    {
        var level = LevelOf(paragraph);
        Push(level < 0 ? 6 : level, normal);
    }

    private void Push(int level, string normal)
    {
        headings.RemoveAll(heading => heading.Level >= level);
        var text = Normal.WithoutNumber(normal).TrimEnd('。', '：', '；', '，');
        text = PartNumber().Replace(text, "");
        if (organisation.Length > 0)
        {
            text = text.Replace(organisation, "", StringComparison.Ordinal);
        }

        var (named, bare) = HeadReader.YearIn(text);
        var match = vocabulary.Sentence.Match(bare);

        // A heading that names a class, group or item is read as a subject is; of others, what is known counts.
        var subject = subjects.Read(text, 0, listsEconomy: false);
        var saying = (subject is { IsUnderstood: true, SaysPlace: true } ? subject.Saying : Saying.Of(match, year)) with { Stage = null, Year = named.Year == year ? null : named.Year };
        var says = subject is { IsUnderstood: true, SaysPlace: true } || match.Words.Any(found => found.Word.Role == WordRole.Place);
        var names = bare.Contains("（项）", StringComparison.Ordinal) || bare.Contains("（款）", StringComparison.Ordinal);
        var isForeign = vocabulary.HasSign("foreignHeading", bare) || (level >= 2 && !says && match.Rest.Length > 0) || (names && !subject.IsUnderstood);
        headings.Add(new Heading(level, saying, isForeign, vocabulary.HasSign("performanceHeading", bare), bare.Contains("当年拨款", StringComparison.Ordinal)));
    }

    public static bool IsNumbered(string normal) => LevelOf(normal) >= 0;

    private static int LevelOf(string normal) =>
        Part().IsMatch(normal) ? 0
        : Chapter().IsMatch(normal) ? 1
        : Section().IsMatch(normal) ? 2
        : Item().IsMatch(normal) ? 3
        : SubItem().IsMatch(normal) ? 4
        : Circle().IsMatch(normal) ? 5
        : -1;

    [GeneratedRegex("^第[一二三四五六七八九十]{1,3}(?:部分|章)")]
    private static partial Regex Part();

    [GeneratedRegex("^第[一二三四五六七八九十]{1,3}(?:部分|章)")]
    private static partial Regex PartNumber();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}[、.]")]
    private static partial Regex Chapter();

    [GeneratedRegex("^（[一二三四五六七八九十]{1,3}）")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{1,2}(?:、|\.(?!\d))")]
    private static partial Regex Item();

    [GeneratedRegex(@"^（\d{1,2}）")]
    private static partial Regex SubItem();

    [GeneratedRegex("^[①-⑳]")]
    private static partial Regex Circle();
}
