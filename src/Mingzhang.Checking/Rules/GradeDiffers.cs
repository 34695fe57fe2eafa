using System.Globalization;
using Mingzhang.Checking.Sheets;

namespace Mingzhang.Checking.Rules;

/// <summary>The printed grade is not that of the printed total (SC-07, SC-08).</summary>
internal sealed class GradeDiffers : IRule
{
    public RuleResult Check(RuleContext context)
    {
        // “优 90”: a grade and the lowest score that has it.
        var bands = context.List("grades").Select(band => band.Split(' ')).Select(band => (Name: band[0], From: decimal.Parse(band[1], CultureInfo.InvariantCulture))).OrderByDescending(band => band.From).ToList();
        return EachSheet.Check(context, sheet =>
        {
            if (sheet.Grade is not { } grade || sheet.ScoreTotal is not { } total || !bands.Exists(band => Says(grade.Text, band.Name)))
            {
                return null;
            }

            var fits = bands.Find(band => total.Number >= band.From);
            return fits.Name is null || Says(grade.Text, fits.Name) ? [] :
            [
                context.Found(grade.Place,
                    ("project", SheetText.Project(sheet)),
                    ("grade", grade.Text),
                    ("total", total.Printed),
                    ("expected", fits.Name))
                with { Printed = grade.Text, Expected = fits.Name, Places = [grade.Place, total.Place] },
            ];
        });
    }

    // 优 and 优秀 are one grade; 良好 is 良.
    private static bool Says(string printed, string grade) => RuleText.Bare(printed) is var bare && bare.StartsWith(grade, StringComparison.Ordinal) && bare.Length <= grade.Length + 1;
}
