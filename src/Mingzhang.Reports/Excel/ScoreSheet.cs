using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Excel;

/// <summary>One self-evaluation in the order of the official form (SC-60), with the numbers that are computed with, live scores, their
/// arithmetic, and the printed scores beside them.</summary>
internal sealed class ScoreSheet
{
    private static readonly double[] Widths = [9, 11, 20, 15, 15, 11, 11, 7, 9, 26, 9, 8, 26];
    private readonly TextBook texts;
    private readonly ScoredPart part;
    private readonly ScoreWords words;
    private readonly SheetWriter sheet;
    private readonly List<string> merged = [];

    private ScoreSheet(SheetWriter sheet, ScoredPart part, TextBook texts)
    {
        (this.sheet, this.part, this.texts) = (sheet, part, texts);
        words = new ScoreWords(texts);
    }

    /// <summary>Writes the sheet.</summary>
    /// <returns>The cell of the total score.</returns>
    public static string Write(WorksheetPart target, ScoredPart part, TextBook texts)
    {
        using var writer = new SheetWriter(target, new SheetForm(Widths, FrozenRows: 0));
        return new ScoreSheet(writer, part, texts).Fill();
    }

    private PerformanceSheet Printed => part.Scored.Sheet;

    private string Fill()
    {
        sheet.StartRow(height: 30);
        var year = Printed.Year ?? part.Project.Document.Year?.Value;
        Across(texts.Name("sheet-kind", Printed.Kind) + (year is { } known ? texts.Format("form.year", ("year", known.ToString(CultureInfo.InvariantCulture))) : ""), Look.Title, 13);
        sheet.EndRow();
        Pair(texts["targets.project-name"], new SheetWords(texts).NameWithCode(Printed), texts["form.department"], Printed.Department?.Text ?? "", texts["form.unit"], Printed.Unit?.Text ?? "");
        var funds = Funds();
        if (Printed.Goal is not null || Printed.Outcome is not null)
        {
            Goals();
        }

        string[] heads =
        [
            texts["form.first"], texts["form.second"], texts["form.third"], texts["targets.target"], texts["targets.actual"], texts["form.target-number"], texts["form.actual-number"],
            texts["targets.weight"], texts["targets.score"], texts["score.arithmetic-head"], texts["form.printed-score"], texts["score.difference"], texts["form.reason"],
        ];
        sheet.Head(heads, RowHeight.Of(heads, Widths));
        var first = sheet.RowNumber + 1;
        foreach (var row in part.Scored.Rows)
        {
            Row(row);
        }

        return Total(first, funds);
    }

    private void Pair(string one, string first, string two, string second, string three, string third)
    {
        sheet.StartRow(RowHeight.Of([first, second, third], [50, 40, 30]));
        Across(one, Look.Head, 2);
        Across(SafeText.OneLine(first), Look.Text, 3);
        Across(two, Look.Head, 2);
        Across(SafeText.OneLine(second), Look.Text, 3);
        Across(three, Look.Head, 2);
        Across(SafeText.OneLine(third), Look.Text, 1);
        sheet.EndRow();
    }

    /// <returns>The cell of the score of execution; null where there is none.</returns>
    private string? Funds()
    {
        sheet.StartRow(height: 24);
        Across(texts.Format("form.funds", ("unit", Printed.Measure.Name)), Look.Head, 3);
        sheet.Text(texts["form.initial"], Look.Head);
        sheet.Text(texts["form.adjusted"], Look.Head);
        Across(texts["form.executed"], Look.Head, 2);
        sheet.Text(texts["targets.weight"], Look.Head);
        sheet.Text(texts["targets.score"], Look.Head);
        sheet.Text(texts["score.arithmetic-head"], Look.Head);
        sheet.Text(texts["form.printed-score"], Look.Head);
        sheet.Text(texts["score.difference"], Look.Head);
        sheet.Text(texts["form.rate"], Look.Head);
        sheet.EndRow();
        string? score = null;
        foreach (var fund in Printed.Funds)
        {
            score = Fund(fund) ?? score;
        }

        return score;
    }

    private string? Fund(FundRow fund)
    {
        var execution = part.Scored.Execution is { } scored && ReferenceEquals(scored.Fund, fund) ? scored : null;
        sheet.StartRow(RowHeight.Of([execution is null ? "" : words.Arithmetic(execution)], [Widths[9]]));
        Across(SafeText.OneLine(fund.Label), Look.Text, 3);
        sheet.Number(fund.Initial?.Number);
        sheet.Number(fund.Adjusted?.Number);
        sheet.Number(fund.Executed?.Number);
        sheet.Blank(Look.Number);
        merged.Add($"F{Here}:G{Here}");
        if (execution is null)
        {
            for (var column = 0; column < 6; column++)
            {
                sheet.Text(column == 5 ? "" : "—", Look.Centred);
            }

            sheet.EndRow();
            return null;
        }

        var budget = fund.Adjusted is null ? "D" : "E";
        var cells = Cells(execution, (NumberRole.Budget, $"{budget}{Here}"), (NumberRole.Executed, $"F{Here}"), (NumberRole.Weight, $"H{Here}"));
        sheet.Number(execution.Weight, Look.Points);
        var cell = Score(execution, cells);
        Printing(execution);
        if (execution.Rate is { } rate)
        {
            sheet.Formula($"IF({budget}{Here}>0,F{Here}/{budget}{Here},\"\")", rate / 100, Look.Percent);
        }
        else
        {
            sheet.Blank(Look.Text);
        }

        sheet.EndRow();
        return cell;
    }

    private void Goals()
    {
        sheet.Head([texts["form.goal"], "", "", "", "", "", "", texts["form.outcome"], "", "", "", "", ""]);
        merged.Add($"A{Here}:G{Here}");
        merged.Add($"H{Here}:M{Here}");
        string[] told = [SafeText.OneLine(Printed.Goal?.Text ?? ""), SafeText.OneLine(Printed.Outcome?.Text ?? "")];
        sheet.StartRow(RowHeight.Of(told, [Widths[..7].Sum(), Widths[7..].Sum()]));
        Across(told[0], Look.Text, 7);
        Across(told[1], Look.Text, 6);
        sheet.EndRow();
    }

    private void Row(ScoredRow row)
    {
        var indicator = row.Indicator;
        string[] told = [SafeText.OneLine(indicator.FirstPrinted), SafeText.OneLine(indicator.SecondPrinted), SafeText.OneLine(indicator.Name.Text), SheetWords.Value(indicator.Target), SheetWords.Value(indicator.Actual)];
        var reason = Reason(row);
        sheet.StartRow(RowHeight.Of([.. told, words.Arithmetic(row), reason], [.. Widths[..5], Widths[9], Widths[12]]));
        foreach (var text in told)
        {
            sheet.Text(text);
        }

        var cells = Cells(row, (NumberRole.Target, $"F{Here}"), (NumberRole.Actual, $"G{Here}"), (NumberRole.Weight, $"H{Here}"));
        sheet.Number(NumberAt($"F{Here}", cells));
        sheet.Number(NumberAt($"G{Here}", cells));
        sheet.Number(row.Weight, Look.Points);
        Score(row, cells);
        Printing(row);
        sheet.Text(reason);
        sheet.EndRow();
    }

    private string Reason(ScoredItem item)
    {
        var printed = item is ScoredRow { Indicator.Reason.Text: { Length: > 0 } reason } ? SafeText.OneLine(reason) : null;
        var taken = item is ScoredRow { Indicator.Actual: { IsApproximate: true, Number: { } about } } && item.Arithmetic?.Numbers.FirstOrDefault(number => number.Role == NumberRole.Actual) is { } term && term.Number != about
            ? texts.Format("form.approximate", ("number", ScoreWords.Points(term.Number)))
            : null;
        return string.Join('\n', new[] { printed, taken }.Concat(words.Remarks(item)).OfType<string>());
    }

    // Score, arithmetic.
    private string Score(ScoredItem item, Dictionary<NumberTerm, string> cells)
    {
        var cell = $"I{Here}";
        var scheme = part.Scored.Scheme.Scheme;
        if (item.Override is { Outcome: OverrideOutcome.Taken } set)
        {
            sheet.Number(set.Score, Look.Input);
        }
        else if (item is { State: ScoreState.Told, Arithmetic: { } arithmetic, Score: { } score })
        {
            sheet.Formula(new ExcelFormula(cells).Of(arithmetic, scheme.RoundEachRow ? scheme.Decimals : null), score, Look.Points);
        }
        else if (item.Score is { } told)
        {
            sheet.Number(told, Look.Points);
        }
        else
        {
            sheet.Blank(Look.Input);
        }

        var span = item.State == ScoreState.Band && item.Span is { } band ? $" [{words.Span(band)}]" : "";
        sheet.Text(words.Arithmetic(item) + span);
        return cell;
    }

    private void Printing(ScoredItem item)
    {
        sheet.Number(item.Printed?.Number, Look.Points);
        if (item.Printed is { } printed)
        {
            sheet.Difference($"K{Here}", $"I{Here}", item.Counted is { IsExact: true } counted ? printed.Number - counted.Least : null);
        }
        else
        {
            sheet.Blank(Look.Points);
        }
    }

    private string Total(int first, string? execution)
    {
        var total = part.Scored.Total;
        var last = Math.Max(first, sheet.RowNumber);
        sheet.StartRow(height: 24);
        Across(texts["form.total"], Look.Head, 7);
        var also = part.Scored.Execution is not null && execution is not null ? $"+H{execution[1..]}" : "";
        sheet.Formula($"SUM(H{first}:H{last}){also}", total.Weight, Look.Strong);
        var sum = $"SUM(I{first}:I{last}){(execution is null ? "" : "+" + execution)}";
        var isWhole = part.Scored.Items.All(item => item.Counted is { IsExact: true });
        if (isWhole)
        {
            sheet.Formula(sum, total.Counted.Least, Look.Strong);
        }
        else
        {
            // Until a person has filled in the open rows, the least and the most are all that can be told.
            sheet.TextFormula($"IF(COUNTBLANK(I{first}:I{last}){(execution is null ? "" : $"+COUNTBLANK({execution})")}>0,\"{words.Span(total.Counted)}\",{sum})", words.Span(total.Counted), Look.Strong);
        }

        sheet.Text(isWhole ? words.Grade(total) : texts.Format("form.total-open", ("grade", words.Grade(total))));
        sheet.Number(total.Printed?.Number, Look.Strong);
        if (total.Printed is { } printed)
        {
            sheet.Difference($"K{Here}", $"I{Here}", isWhole ? printed.Number - total.Counted.Least : null);
        }
        else
        {
            sheet.Blank(Look.Points);
        }

        sheet.Text(total.PrintedGrade?.Text ?? total.GradeOfPrinted ?? "");
        sheet.EndRow();
        var cell = $"I{Here}";
        foreach (var note in new[] { words.Scheme(part.Scored.Scheme), texts["form.note"] })
        {
            sheet.StartRow(RowHeight.Of([note], [Widths.Sum()]));
            Across(note, Look.Note, 13);
            sheet.EndRow();
        }

        sheet.End(filter: null, merged, texts["excel.page"]);
        return cell;
    }

    // The first number of each role stands in a cell of the row; others that the formula has are written into it.
    private static Dictionary<NumberTerm, string> Cells(ScoredItem item, params ReadOnlySpan<(NumberRole Role, string Cell)> places)
    {
        var cells = new Dictionary<NumberTerm, string>();
        foreach (var (role, cell) in places)
        {
            if (item.Arithmetic?.Numbers.FirstOrDefault(number => number.Role == role) is { } term && IsPrinted(item, term))
            {
                cells.Add(term, cell);
            }
        }

        return cells;
    }

    // What was spent below 0 counts as 0: then the cell shows the printed amount, and the formula has the 0.
    private static bool IsPrinted(ScoredItem item, NumberTerm term) =>
        term.Role switch
        {
            NumberRole.Weight => item.Weight == term.Number,
            NumberRole.Executed => item is ScoredExecution execution && execution.Fund.Executed?.Number == term.Number,
            NumberRole.Budget => item is ScoredExecution { Fund: var fund } && (fund.Adjusted ?? fund.Initial)?.Number == term.Number,
            _ => true,
        };

    private static decimal? NumberAt(string cell, Dictionary<NumberTerm, string> cells) => cells.FirstOrDefault(known => known.Value == cell).Key?.Number;

    private string Here => sheet.RowNumber.ToString(CultureInfo.InvariantCulture);

    // A text over several columns.
    private void Across(string text, Look look, int columns)
    {
        var first = sheet.NextCell;
        sheet.Text(text, look);
        for (var column = 1; column < columns; column++)
        {
            sheet.Blank(look);
        }

        if (columns > 1)
        {
            merged.Add($"{first}:{sheet.LastCell}");
        }
    }
}
