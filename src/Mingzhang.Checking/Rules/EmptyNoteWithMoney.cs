using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A table is called empty, or is empty, and there is money for it (DE-16, FX-11): in the table above the note, or
/// elsewhere at the fund that the empty table is about.</summary>
internal sealed class EmptyNoteWithMoney : IRule
{
    private const int LongestNote = 60;

    public RuleResult Check(RuleContext context)
    {
        var findings = new List<RuleFinding>();
        var looked = false;
        foreach (var table in context.Document.Tables.Where(table => table.Kind == TableKind.Amounts))
        {
            var note = table.LinesBelow.Take(2).Select(RuleText.Bare).FirstOrDefault(line => IsNoteOf(context, table, line));
            if (note is null && !table.IsEmpty)
            {
                continue;
            }

            looked = true;
            var money = MoneyOf(table) ?? (table.IsEmpty ? MoneyElsewhere(context, table) : null);
            if (money is not null)
            {
                findings.Add(context.Found(table.Place, ("table", table.Title), ("note", note ?? ""), ("money", $"{money.Printed}{(money.Printed.EndsWith('元') ? "" : money.Figure.Measure.Name)}"), ("where", money.Place.TableTitle ?? money.Place.Sentence ?? ""))
                    with { Places = [table.Place, money.Place] });
            }
        }

        return looked ? RuleResult.Of(findings) : RuleResult.DoesNotApply;
    }

    // “本年未安排出国费” under a table with other money is right: only a whole table or a whole fund can be empty.
    private static bool IsNoteOf(RuleContext context, FactTable table, string line)
    {
        var (matter, own) = (EmptyNotes.MatterOf(context, line), EmptyNotes.MatterOf(context, table.Title));
        return line.Length <= LongestNote
            && (matter is null ? context.List("whole").Any(word => line.Contains(word, StringComparison.Ordinal)) : ReferenceEquals(matter, own) && EmptyNotes.SaysNothing(context, line));
    }

    private static Fact? MoneyOf(FactTable table) =>
        table.Grids.SelectMany(grid => grid.Facts).SelectMany(row => row).FirstOrDefault(fact => fact is { Figure: { Number: not 0, Measure.Kind: MeasureKind.Money } });

    /// <summary>A figure of the fund that an empty table of spending is about. Money for something narrower, or of another
    /// year or stage, says nothing against it.</summary>
    private static Fact? MoneyElsewhere(RuleContext context, FactTable table)
    {
        var point = table.Coordinates;
        if (point.Flow != Flow.Expenditure || point.Fund is not (Fund.GovernmentFund or Fund.StateCapital) || point.Theme != Theme.All)
        {
            return null;
        }

        var year = point.Year == 0 ? context.Document.Year?.Value ?? 0 : point.Year;
        var stage = point.Stage == Stage.Unknown ? context.Document.Stage?.Value ?? Stage.Unknown : point.Stage;
        var at = new Coordinates { Year = year, Stage = stage, Flow = point.Flow, Fund = point.Fund, Nature = point.Nature };
        return context.Body.Points.At(at)?.Find(fact => fact.Figure.Number != 0 && !(fact.Place.Document == table.Place.Document && fact.Place.Table == table.Number));
    }
}
