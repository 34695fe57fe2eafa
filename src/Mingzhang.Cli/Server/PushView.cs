using System.Globalization;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Cli.Screens;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Server;

/// <summary>Shows what a push changes, and what it cannot.</summary>
internal sealed class PushView(TextBook texts, PackSet packs, IScreen screen, bool verbose)
{
    private const int Most = 30;

    private readonly DifferenceWords words = new(texts, packs);

    /// <summary>What was changed, or would be.</summary>
    /// <param name="changes">From the server's book to the one that was sent.</param>
    /// <param name="heading">Key of the line above.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="year">The year.</param>
    /// <param name="tag">Version of the server's book.</param>
    public void Changes(IReadOnlyList<BookDifference> changes, string heading, string unit, int year, string tag)
    {
        screen.Line(texts.Format(heading, ("count", $"{changes.Count}"), ("unit", unit), ("year", year.ToString(CultureInfo.InvariantCulture)), ("version", tag.Trim('"'))), Tone.Good);
        List(changes, Change);
    }

    /// <summary>What both changed, with both values.</summary>
    public void Conflicts(IReadOnlyList<BookDifference> conflicts)
    {
        screen.Line(texts.Format("push.conflicts", ("count", $"{Math.Max(1, conflicts.Count)}")), Tone.Bad);
        List(conflicts, conflict => texts.Format("push.conflict", ("place", Place(conflict)), ("mine", Value(conflict.New)), ("theirs", Value(conflict.Old))));
        screen.Line(texts["push.conflicts.remedy"]);
    }

    private void List(IReadOnlyList<BookDifference> differences, Func<BookDifference, string> tell)
    {
        foreach (var difference in verbose ? differences : differences.Take(Most))
        {
            screen.Line(SafeText.OneLine(tell(difference)), indent: 1);
        }

        if (!verbose && differences.Count > Most)
        {
            screen.Line(texts.Format("check.more", ("count", $"{differences.Count - Most}")), Tone.Faint, indent: 1);
        }
    }

    private string Change(BookDifference difference) => difference.Change switch
    {
        DifferenceChange.Added => texts.Format("push.added", ("place", Place(difference)), ("value", Value(difference.New))),
        DifferenceChange.Removed => texts.Format("push.removed", ("place", Place(difference)), ("value", Value(difference.Old))),
        _ => texts.Format("push.changed", ("place", Place(difference)), ("old", Value(difference.Old)), ("new", Value(difference.New))),
    };

    private string Place(BookDifference difference) => string.Join(" · ", new[] { words.Place(difference), words.Field(difference) }.Where(part => part.Length > 0));

    private string Value(FieldValue value) => words.Value(value) ?? texts["push.nothing"];
}
