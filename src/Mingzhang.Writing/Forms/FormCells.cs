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
                Indent = label == 0 ? row.Indent : 0,
            };
        }

        if (row.IsWords)
        {
            return WrittenCell.Blank;
        }

        var point = column.At.Of(row.At);
        var figure = column.Number is { } number ? NumberOf(number, row.Entry, point) : AmountOf(point);
        return figure is null
            ? WrittenCell.Blank
            : new(FigurePrinter.Digits(figure.Figure, form.HasThousands)) { Figure = figure, IsBold = row.IsTotal, Side = TextSide.Right };
    }

    private WrittenFigure? AmountOf(Coordinates point)
    {
        if (ledger[point] is not { } amount)
        {
            unknown.Add(point);
            return null;
        }

        return amount == Money.Zero && form.Zero == ZeroStyle.Blank ? null : FigurePrinter.Of(point, amount, form.MoneyUnit, form.Decimals);
    }

    private WrittenFigure? NumberOf(ItemNumber number, object? entry, Coordinates point) => (number, entry) switch
    {
        (ItemNumber.Quantity, PurchaseEntry { Quantity: { } quantity } purchase) => Count(point, quantity, purchase.MeasureUnit),
        (ItemNumber.Quantity, AssetEntry { Quantity: { } quantity } asset) => Count(point, quantity, asset.MeasureUnit),
        (ItemNumber.Quantity, null) => AssetsOf(point),
        (ItemNumber.UnitPrice, PurchaseEntry { UnitPrice: { } price }) => Priced(point, price, "unitPrice"),
        (ItemNumber.ReservedForSmall, PurchaseEntry { ReservedForSmall: { } reserved }) => Priced(point, reserved, "reservedForSmall"),
        (ItemNumber.ReservedForMicro, PurchaseEntry { ReservedForMicro: { } reserved }) => Priced(point, reserved, "reservedForMicro"),
        _ => null,
    };

    private WrittenFigure Priced(Coordinates point, Money price, string role) => FigurePrinter.Of(point, price, form.MoneyUnit, form.Decimals) with { Role = role };

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
