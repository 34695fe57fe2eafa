using System.Globalization;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Views;

/// <summary>What has to be said of the explanations beside a document.</summary>
internal static class RemarksView
{
    public static void Show(IReadOnlyList<string> remarks, TextBook texts, IScreen screen)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(texts.Format("check.explanations", ("count", remarks.Count.ToString(CultureInfo.InvariantCulture))), Tone.Question);
        foreach (var remark in remarks)
        {
            screen.Line(remark, indent: 1);
        }
    }
}
