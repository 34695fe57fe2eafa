using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>A book taken apart into records, without ids, and put together again.</summary>
internal static class BookRecords
{
    public static KeptBook Head(AccountBook book) => new()
    {
        Id = KeptBook.OnlyId,
        Profile = book.Profile,
        Name = book.Unit.Name,
        DepartmentCode = book.Unit.DepartmentCode,
        UnitCode = book.Unit.Code,
        UnitName = book.Unit.UnitName,
        Supervisor = book.Unit.Supervisor,
        IsDepartment = book.Unit.IsDepartment,
        Units = string.Join('\n', book.Unit.Units.Select(unit => $"{unit.Code} {unit.Name}")),
    };

    public static UnitIdentity Unit(KeptBook head) => new(head.Name)
    {
        DepartmentCode = head.DepartmentCode,
        Code = head.UnitCode,
        UnitName = head.UnitName,
        Supervisor = head.Supervisor,
        IsDepartment = head.IsDepartment,
        Units = [.. head.Units.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).Select(parts => new UnitName(parts[0], parts.Length > 1 ? parts[1] : ""))],
    };

    /// <summary>Between two lines there is room for others, so that a line put between does not move all that follow.</summary>
    public const int Spacing = 1024;

    public static KeptLine Line(BudgetLine line, int position) => new()
    {
        Position = position * Spacing,
        OfYear = line.At.Year,
        Stage = line.At.Stage,
        Flow = line.At.Flow,
        Fund = line.At.Fund,
        Nature = line.At.Nature,
        Function = Points.Text(line.At.Function),
        Economy = Points.Text(line.At.Economy),
        GovernmentEconomy = Points.Text(line.At.GovernmentEconomy),
        Project = line.At.Project ?? "",
        Theme = line.At.Theme,
        Item = line.At.Item ?? "",
        OfUnit = line.At.Unit ?? "",
        AmountFen = line.Amount.Fen,
        IsCarriedOver = line.IsCarriedOver,
        Note = line.Note,
        Origin = line.Source.Origin,
        Place = Points.Place(line.Source),
    };

    public static BudgetLine Line(KeptLine line) => new(Points.Of(line), Money.OfFen(line.AmountFen))
    {
        IsCarriedOver = line.IsCarriedOver,
        Note = line.Note,
        Source = Points.Source(line.Origin, line.Place),
    };

    public static KeptPurchase Purchase(PurchaseEntry entry, int position) => new()
    {
        Id = entry.Id,
        Position = position,
        Name = entry.Name,
        Kind = entry.Kind,
        OfYear = entry.Year,
        Stage = entry.Stage,
        Fund = entry.Fund,
        IsCarriedOver = entry.IsCarriedOver,
        Project = entry.Project,
        Catalogue = entry.Catalogue,
        SecondCatalogue = entry.SecondCatalogue,
        ThirdCatalogue = entry.ThirdCatalogue,
        Field = entry.Field,
        MeasureUnit = entry.MeasureUnit,
        Quantity = entry.Quantity,
        UnitPriceFen = entry.UnitPrice?.Fen,
        AmountFen = entry.Amount.Fen,
        ReservedForSmallFen = entry.ReservedForSmall?.Fen,
        ReservedForMicroFen = entry.ReservedForMicro?.Fen,
        Origin = entry.Source.Origin,
        Place = Points.Place(entry.Source),
    };

    public static PurchaseEntry Purchase(KeptPurchase kept) => new()
    {
        Id = kept.Id,
        Name = kept.Name,
        Kind = kept.Kind,
        Year = kept.OfYear,
        Stage = kept.Stage,
        Fund = kept.Fund,
        IsCarriedOver = kept.IsCarriedOver,
        Project = kept.Project,
        Catalogue = kept.Catalogue,
        SecondCatalogue = kept.SecondCatalogue,
        ThirdCatalogue = kept.ThirdCatalogue,
        Field = kept.Field,
        MeasureUnit = kept.MeasureUnit,
        Quantity = kept.Quantity,
        UnitPrice = Fen(kept.UnitPriceFen),
        Amount = Money.OfFen(kept.AmountFen),
        ReservedForSmall = Fen(kept.ReservedForSmallFen),
        ReservedForMicro = Fen(kept.ReservedForMicroFen),
        Source = Points.Source(kept.Origin, kept.Place),
    };

    public static KeptAsset Asset(AssetEntry entry, int position) => new()
    {
        Position = position,
        Kind = entry.Kind,
        Name = entry.Name,
        OfYear = entry.Year,
        Quantity = entry.Quantity,
        MeasureUnit = entry.MeasureUnit,
        ValueFen = entry.Value?.Fen,
        Origin = entry.Source.Origin,
        Place = Points.Place(entry.Source),
    };

    public static AssetEntry Asset(KeptAsset kept) => new(kept.Kind, kept.Name)
    {
        Year = kept.OfYear,
        Quantity = kept.Quantity,
        MeasureUnit = kept.MeasureUnit,
        Value = Fen(kept.ValueFen),
        Source = Points.Source(kept.Origin, kept.Place),
    };

    public static KeptText Text(TextEntry entry, int position) => new()
    {
        Position = position,
        About = entry.Key,
        Words = entry.Text,
        Origin = entry.Source.Origin,
        Place = Points.Place(entry.Source),
    };

    public static TextEntry Text(KeptText kept) => new(kept.About, kept.Words) { Source = Points.Source(kept.Origin, kept.Place) };

    private static Money? Fen(long? fen) => fen is { } amount ? Money.OfFen(amount) : null;
}
