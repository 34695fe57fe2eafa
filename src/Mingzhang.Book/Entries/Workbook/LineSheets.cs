using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Reads budget lines and stated figures: a row is a point, a column an amount of a year and stage.</summary>
internal sealed class LineSheets(EntryWords words, PointReader points)
{
    /// <summary>The lines of a sheet.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="flow">The flow of all of them; null where a column says it.</param>
    public IEnumerable<BudgetLine> Lines(IEnumerable<SheetRow> rows, Flow? flow)
    {
        foreach (var row in rows)
        {
            if (!row.HasAmounts)
            {
                continue;
            }

            var at = points.Of(row);
            at = flow is null || row.Has(EntryColumn.Flow) ? at : at with { Flow = flow.Value };
            var isCarriedOver = row.Flag(EntryColumn.CarriedOver);
            var isWhole = IsChosen(row, EntryColumn.Fund, ChoiceKind.Fund) & (flow is not null || IsChosen(row, EntryColumn.Flow, ChoiceKind.Flow));
            foreach (var key in row.Amounts)
            {
                if (row.Money(key) is { } amount && isWhole)
                {
                    yield return new(at with { Year = key.Year, Stage = key.Stage }, amount)
                    {
                        IsCarriedOver = isCarriedOver,
                        Note = row.Text(EntryColumn.Note),
                        Source = row.Source(key, words),
                    };
                }
            }
        }
    }

    /// <summary>The stated figures of a sheet.</summary>
    public IEnumerable<StatedFigure> Stated(IEnumerable<SheetRow> rows, bool isCount)
    {
        foreach (var row in rows)
        {
            if (!row.HasAmounts)
            {
                continue;
            }

            var key = row.Required(EntryColumn.Key);
            var count = words.Count(key);
            var measure = Measure(row, isCount ? count : null);
            var at = points.Of(row);
            foreach (var column in row.Amounts)
            {
                if (row.Figure(column) is { } number && key.Length > 0 && measure is { } known)
                {
                    var unit = number.Unit is { } told && known.Kind == MeasureKind.Money ? Model.Measure.Money(told) : known;
                    yield return new(count?.Key ?? key, at with { Year = column.Year, Stage = column.Stage }, new(number.Number, number.Decimals, unit)) { Source = row.Source(column, words) };
                }
            }
        }
    }

    private static Measure? Measure(SheetRow row, CountKey? count)
    {
        var text = row.Text(EntryColumn.Measure);
        if (text.Length == 0)
        {
            if (count is not null)
            {
                return Model.Measure.Count(count.Measure);
            }

            row.Missing(EntryColumn.Measure);
            return null;
        }

        return MoneyUnit.Named(text) is { } unit ? Model.Measure.Money(unit)
            : text is "%" or "％" ? Model.Measure.Percent
            : text == SheetWords.UnstatedMeasure ? Model.Measure.Unstated
            : Model.Measure.Count(text);
    }

    // What was picked wrongly is told already.
    private bool IsChosen(SheetRow row, EntryColumn column, ChoiceKind kind)
    {
        if (row.Has(column))
        {
            return words.Words(kind).Find(row.Text(column)) is not null;
        }

        row.Missing(column);
        return false;
    }
}
