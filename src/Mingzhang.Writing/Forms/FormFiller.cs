using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Forms;

/// <summary>Fills official forms from a book. A cell's point is what form, row and column say together; its amount is the
/// ledger's answer.</summary>
public sealed class FormFiller(Ledger ledger, CodeNames names)
{
    /// <summary>The form, filled.</summary>
    /// <param name="form">A form of the packs.</param>
    /// <param name="basis">Year and stage that the document is about.</param>
    public WrittenTable Fill(OfficialForm form, Coordinates basis)
    {
        ArgumentNullException.ThrowIfNull(form);
        var at = form.At.Of(basis);
        var words = new RowWords(ledger.Book, names, at.Year);
        var sides = form.Sides.Select(side => new FilledSide(side, Rows(side.Rows, side, at, words), Rows(side.Ends, side, at, words))).ToList();
        var height = sides.Max(side => side.Rows.Count + side.Ends.Count);
        var head = FormHead.Of(form.Sides);
        List<Coordinates> unknown = [];
        List<WrittenRow> rows = [.. head];
        for (var i = 0; i < height; i++)
        {
            List<WrittenCell> cells = [];
            var isTotal = false;
            foreach (var side in sides)
            {
                var row = side.At(i, height);
                isTotal |= row?.IsTotal == true;
                cells.AddRange(side.Side.Columns.Select(column => row is null ? WrittenCell.Blank : Cell(form, column, row, unknown)));
            }

            rows.Add(new(cells) { IsTotal = isTotal });
        }

        var table = new WrittenTable
        {
            Id = form.Id,
            Number = form.Number,
            Title = form.Title,
            Above = [.. form.Above.Select(line => new WrittenLine(Words(line.Text, form, words), (TextSide)line.Side) { IsTitle = line.IsTitle })],
            MoneyUnit = form.MoneyUnit,
            Page = form.Page,
            Widths = ColumnWidths.Of(form, rows),
            HeadRows = head.Count,
            Rows = MergedLabels.Of([.. form.Sides.SelectMany(side => side.Columns)], rows, head.Count),
            Unknown = unknown,
        };
        return table with { Below = [.. form.Below.Concat(table.IsEmpty && form.EmptyNote.Length > 0 ? [form.EmptyNote] : []).Select(line => new WrittenLine(Words(line, form, words), TextSide.Left))] };
    }

    private static string Words(string template, OfficialForm form, RowWords words) =>
        words.Fill(template, new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = form.Number, ["title"] = form.Title, ["unit"] = form.MoneyUnit.Name });

    private List<FilledRow> Rows(IReadOnlyList<FormRow> rows, FormSide side, Coordinates at, RowWords words) =>
        [.. rows.SelectMany(row => new RowLister(ledger, side, at, words).Rows(row))];

    private WrittenCell Cell(OfficialForm form, FormColumn column, FilledRow row, List<Coordinates> unknown)
    {
        if (column.Label is { } label)
        {
            return new(row.Labels.ElementAtOrDefault(label) ?? "")
            {
                IsBold = row.IsTotal,
                Side = row.IsTotal ? TextSide.Centre : TextSide.Left,
                Indent = label == 0 ? row.Indent : 0,
            };
        }

        if (row.IsBlank)
        {
            return WrittenCell.Blank;
        }

        var point = column.At.Of(row.At);
        var figure = column.Number is { } number ? NumberOf(number, row.Entry, point, form) : AmountOf(form, point, unknown);
        return figure is null
            ? WrittenCell.Blank
            : new(FigurePrinter.Digits(figure.Figure, form.HasThousands)) { Figure = figure, IsBold = row.IsTotal, Side = TextSide.Right };
    }

    private WrittenFigure? AmountOf(OfficialForm form, Coordinates point, List<Coordinates> unknown)
    {
        if (ledger[point] is not { } amount)
        {
            unknown.Add(point);
            return null;
        }

        return amount == Money.Zero && form.Zero == ZeroStyle.Blank ? null : FigurePrinter.Of(point, amount, form.MoneyUnit, form.Decimals);
    }

    private static WrittenFigure? NumberOf(ItemNumber number, object? entry, Coordinates point, OfficialForm form) => (number, entry) switch
    {
        (ItemNumber.Quantity, PurchaseEntry { Quantity: { } quantity } purchase) => Count(point, quantity, purchase.MeasureUnit),
        (ItemNumber.Quantity, AssetEntry { Quantity: { } quantity } asset) => Count(point, quantity, asset.MeasureUnit),
        (ItemNumber.UnitPrice, PurchaseEntry { UnitPrice: { } price }) => FigurePrinter.Of(point, price, form.MoneyUnit, form.Decimals) with { Role = "unitPrice" },
        (ItemNumber.ReservedForSmall, PurchaseEntry { ReservedForSmall: { } reserved }) => FigurePrinter.Of(point, reserved, form.MoneyUnit, form.Decimals) with { Role = "reservedForSmall" },
        (ItemNumber.ReservedForMicro, PurchaseEntry { ReservedForMicro: { } reserved }) => FigurePrinter.Of(point, reserved, form.MoneyUnit, form.Decimals) with { Role = "reservedForMicro" },
        _ => null,
    };

    private static WrittenFigure Count(Coordinates point, decimal quantity, string unit)
    {
        var decimals = quantity.Scale;
        var trimmed = decimal.Parse(quantity.ToString("0.############", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new(point, trimmed, new(trimmed, Math.Min(decimals, trimmed.Scale), Measure.Count(unit))) { Role = "quantity" };
    }
}

/// <summary>A side with its rows listed.</summary>
internal sealed record FilledSide(FormSide Side, IReadOnlyList<FilledRow> Rows, IReadOnlyList<FilledRow> Ends)
{
    /// <summary>The row that stands i-th among so many: the ends at the bottom, null between.</summary>
    public FilledRow? At(int i, int height) =>
        i < Rows.Count ? Rows[i] : i >= height - Ends.Count ? Ends[i - (height - Ends.Count)] : null;
}

/// <summary>A row of a form, listed.</summary>
/// <param name="Labels">Words of its label columns.</param>
/// <param name="At">Its point, before a column adds to it.</param>
internal sealed record FilledRow(IReadOnlyList<string> Labels, Coordinates At)
{
    public bool IsTotal { get; init; }

    public bool IsBlank { get; init; }

    public int Indent { get; init; }

    /// <summary>The purchase or asset that it is about.</summary>
    public object? Entry { get; init; }
}
