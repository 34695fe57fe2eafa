using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Forms;

/// <summary>Fills the cells of a form, and keeps the points that the book does not say.</summary>
internal sealed class FormCells(Ledger ledger, OfficialForm form)
{
    private readonly List<Coordinates> unknown = [];

    public IReadOnlyList<Coordinates> Unknown => unknown;

    public WrittenCell Of(FormColumn column, FilledRow row)
    {
        if (column.Label is { } label)
        {
            return new(row.Labels.ElementAtOrDefault(label) ?? "")
            {
                IsBold = row.IsTotal,
                Side = row.IsTotal ? TextSide.Centre : TextSide.Left,
                Indent = label == row.Labels.Count - 1 ? row.Indent : 0,
            };
        }

        if (row.IsWords)
        {
            return WrittenCell.Blank;
        }

        var point = column.At.Of(row.At);
        var figure = column.Number is { } number ? NumberOf(number, row.Entry, point) : AmountOf(column, point);
        return figure is null
            ? WrittenCell.Blank
            : new(FigurePrinter.Digits(figure.Figure, form.HasThousands)) { Figure = figure, IsBold = row.IsTotal, Side = TextSide.Right };
    }

    private WrittenFigure? AmountOf(FormColumn column, Coordinates point)
    {
        if (ledger[point, column.IsCarriedOver] is not { } amount)
        {
            unknown.Add(point);
            return null;
        }

        return amount == Money.Zero && form.Zero == ZeroStyle.Blank ? null : Amount(point, amount);
    }

    private WrittenFigure? NumberOf(ItemNumber number, object? entry, Coordinates point) => (number, entry) switch
    {
        (ItemNumber.Quantity, PurchaseEntry { Quantity: { } quantity } purchase) => Count(point, quantity, purchase.MeasureUnit),
        (ItemNumber.Quantity, AssetEntry { Quantity: { } quantity } asset) => Count(point, quantity, asset.MeasureUnit),
        (ItemNumber.Quantity, null) => AssetsOf(point),
        (ItemNumber.UnitPrice, PurchaseEntry { UnitPrice: { } price }) => Amount(point, price) with { Role = "unitPrice" },
        (ItemNumber.ReservedForSmall, PurchaseEntry { ReservedForSmall: { } reserved }) => Amount(point with { Theme = Theme.ProcurementForSmall }, reserved),
        (ItemNumber.ReservedForMicro, PurchaseEntry { ReservedForMicro: { } reserved }) => Amount(point with { Theme = Theme.ProcurementForMicro }, reserved),
        (ItemNumber.ReservedForSmall, null) => Reserved(point with { Theme = Theme.ProcurementForSmall }, purchase => purchase.ReservedForSmall),
        (ItemNumber.ReservedForMicro, null) => Reserved(point with { Theme = Theme.ProcurementForMicro }, purchase => purchase.ReservedForMicro),
        _ => null,
    };

    private WrittenFigure Amount(Coordinates point, Money amount) => FigurePrinter.Of(point, amount, form.MoneyUnit, form.Decimals);

    // What is reserved of all purchases together; nothing where nobody said how much.
    private WrittenFigure? Reserved(Coordinates point, Func<PurchaseEntry, Money?> part)
    {
        var parts = ledger.EntriesOf(point with { Theme = Theme.Procurement }).Select(posting => posting.Entry).OfType<PurchaseEntry>().Select(part).OfType<Money>().ToList();
        return parts.Count == 0 ? null : Amount(point, parts.Aggregate(Money.Zero, (sum, one) => sum + one));
    }

    // Things counted in different units have no number together.
    private WrittenFigure? AssetsOf(Coordinates point)
    {
        var assets = ledger.AssetsOf(point).Where(asset => asset.Quantity is not null).ToList();
        return assets.Select(asset => asset.MeasureUnit).Distinct(StringComparer.Ordinal).Count() == 1
            ? Count(point, assets.Sum(asset => asset.Quantity!.Value), assets[0].MeasureUnit)
            : null;
    }

    private static WrittenFigure Count(Coordinates point, decimal quantity, string unit)
    {
        var trimmed = decimal.Parse(quantity.ToString("0.############", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new(point, trimmed, new(trimmed, trimmed.Scale, Measure.Count(unit))) { Role = "quantity" };
    }
}
