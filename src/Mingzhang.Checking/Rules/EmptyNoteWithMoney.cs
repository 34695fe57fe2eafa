using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A table is called empty, or is empty, and there is money for it (DE-16, FX-11): in the table above the note, or
/// elsewhere at the fund that the empty table is about.</summary>
internal sealed class EmptyNoteWithMoney : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var findings = new List<RuleFinding>();
        var looked = false;
        foreach (var table in context.Document.Tables.Where(table => table.Kind == TableKind.Amounts))
        {
            var note = table.LinesBelow.Take(2).Concat(table.LinesAbove).Select(RuleText.Bare).FirstOrDefault(line => IsNoteOf(context, table, line));
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

    private static bool IsNoteOf(RuleContext context, FactTable table, string line) =>
        line.Length <= 60 && line != RuleText.Bare(table.Title) && EmptyNotes.SaysNothing(context, line) && (EmptyNotes.MatterOf(context, line) is not { } matter || ReferenceEquals(matter, EmptyNotes.MatterOf(context, table.Title)));

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
