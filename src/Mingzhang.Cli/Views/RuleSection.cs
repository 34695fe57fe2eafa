using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang check` shows of written rules before their findings: how many were applied, and with what outcome.</summary>
internal static class RuleSection
{
    /// <summary>How many rules came out how; one document and one rule are one.</summary>
    public static void Show(CheckReport report, TextBook texts, IScreen screen)
    {
        var words = new RuleWords(texts);
        if (words.Outcomes(report) is { } outcomes)
        {
            screen.Line(outcomes);
        }

        foreach (var off in words.SwitchedOff(report))
        {
            screen.Line(off, Tone.Faint);
        }
    }
}
