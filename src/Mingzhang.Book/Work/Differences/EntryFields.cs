using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Work.Differences;

/// <summary>A field of an entry.</summary>
/// <param name="Column">What it is called.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record EntryField<T>(EntryColumn Column, Func<T, FieldValue> Value);

/// <summary>The fields of each kind of entry that two books are compared by; what finds the entry is none of them.</summary>
internal static class EntryFields
{
    public static readonly EntryField<AccountBook>[] Unit =
    [
        new(EntryColumn.Profile, book => FieldValue.Of(book.Profile)),
        new(EntryColumn.Year, book => FieldValue.Of((decimal)book.Year)),
        new(EntryColumn.Name, book => FieldValue.Of(book.Unit.Name)),
        new(EntryColumn.DepartmentCode, book => FieldValue.Of(book.Unit.DepartmentCode)),
        new(EntryColumn.Code, book => FieldValue.Of(book.Unit.Code)),
        new(EntryColumn.UnitName, book => FieldValue.Of(book.Unit.UnitName)),
        new(EntryColumn.Supervisor, book => FieldValue.Of(book.Unit.Supervisor)),
        new(EntryColumn.IsDepartment, book => FieldValue.Of(book.Unit.IsDepartment)),
        new(EntryColumn.Unit, book => FieldValue.Of(string.Join('\n', book.Unit.Units.Select(unit => $"{unit.Code} {unit.Name}")))),
    ];

    public static readonly EntryField<ProjectEntry>[] Project =
    [
        new(EntryColumn.Name, project => FieldValue.Of(project.Name)),
        new(EntryColumn.IsDepartment, project => FieldValue.Of(project.IsDepartment)),
        new(EntryColumn.UnitCode, project => FieldValue.Of(project.UnitCode)),
        new(EntryColumn.UnitName, project => FieldValue.Of(project.UnitName)),
        new(EntryColumn.Department, project => FieldValue.Of(project.Department)),
        new(EntryColumn.Person, project => FieldValue.Of(project.Person)),
        new(EntryColumn.Phone, project => FieldValue.Of(project.Phone)),
        new(EntryColumn.Purpose, project => FieldValue.Of(project.Purpose)),
        new(EntryColumn.Goal, project => FieldValue.Of(project.Goal)),
        new(EntryColumn.Outcome, project => FieldValue.Of(project.Outcome)),
        new(EntryColumn.ExecutionWeight, project => FieldValue.Of(project.ExecutionWeight)),
        new(EntryColumn.Grade, project => FieldValue.Of(project.Grade)),
    ];

    public static readonly EntryField<IndicatorEntry>[] Indicator =
    [
        new(EntryColumn.First, indicator => FieldValue.Of(indicator.First)),
        new(EntryColumn.Second, indicator => FieldValue.Of(indicator.Second)),
        new(EntryColumn.Name, indicator => FieldValue.Of(indicator.Name)),
        new(EntryColumn.Description, indicator => FieldValue.Of(indicator.Description)),
        new(EntryColumn.Comparison, indicator => FieldValue.Of(indicator.Comparison)),
        new(EntryColumn.Target, indicator => FieldValue.Of(indicator.Target)),
        new(EntryColumn.MeasureUnit, indicator => FieldValue.Of(indicator.MeasureUnit)),
        new(EntryColumn.Basis, indicator => FieldValue.Of(indicator.Basis)),
        new(EntryColumn.Activity, indicator => FieldValue.Of(indicator.Activity)),
        new(EntryColumn.ActivityGoal, indicator => FieldValue.Of(indicator.ActivityGoal)),
        new(EntryColumn.Weight, indicator => FieldValue.Of(indicator.Weight)),
        new(EntryColumn.Actual, indicator => FieldValue.Of(indicator.Actual)),
        new(EntryColumn.Score, indicator => FieldValue.Of(indicator.Score)),
        new(EntryColumn.Reason, indicator => FieldValue.Of(indicator.Reason)),
        new(EntryColumn.Evidence, indicator => FieldValue.Of(string.Join('\n', indicator.Evidence))),
    ];

    public static readonly EntryField<PurchaseEntry>[] Purchase =
    [
        new(EntryColumn.Name, purchase => FieldValue.Of(purchase.Name)),
        new(EntryColumn.Kind, purchase => FieldValue.Of(purchase.Kind)),
        new(EntryColumn.Year, purchase => FieldValue.Of((decimal)purchase.Year)),
        new(EntryColumn.Stage, purchase => FieldValue.Of(purchase.Stage)),
        new(EntryColumn.Fund, purchase => FieldValue.Of(purchase.Fund)),
        new(EntryColumn.CarriedOver, purchase => FieldValue.Of(purchase.IsCarriedOver)),
        new(EntryColumn.Project, purchase => FieldValue.Of(purchase.Project)),
        new(EntryColumn.Catalogue, purchase => FieldValue.Of(purchase.Catalogue)),
        new(EntryColumn.SecondCatalogue, purchase => FieldValue.Of(purchase.SecondCatalogue)),
        new(EntryColumn.ThirdCatalogue, purchase => FieldValue.Of(purchase.ThirdCatalogue)),
        new(EntryColumn.Field, purchase => FieldValue.Of(purchase.Field)),
        new(EntryColumn.MeasureUnit, purchase => FieldValue.Of(purchase.MeasureUnit)),
        new(EntryColumn.Quantity, purchase => FieldValue.Of(purchase.Quantity)),
        new(EntryColumn.UnitPrice, purchase => FieldValue.Of(purchase.UnitPrice)),
        new(EntryColumn.Amount, purchase => FieldValue.Of(purchase.Amount)),
        new(EntryColumn.ReservedForSmall, purchase => FieldValue.Of(purchase.ReservedForSmall)),
        new(EntryColumn.ReservedForMicro, purchase => FieldValue.Of(purchase.ReservedForMicro)),
    ];

    public static readonly EntryField<AssetEntry>[] Asset =
    [
        new(EntryColumn.Quantity, asset => FieldValue.Of(asset.Quantity)),
        new(EntryColumn.MeasureUnit, asset => FieldValue.Of(asset.MeasureUnit)),
        new(EntryColumn.Value, asset => FieldValue.Of(asset.Value)),
    ];

    public static readonly EntryField<TextEntry>[] Text = [new(EntryColumn.Text, text => FieldValue.Of(text.Text))];

    public static readonly EntryField<StatedFigure>[] Stated = [new(EntryColumn.Amount, stated => FieldValue.Of(stated.Figure))];

    /// <summary>All of them, each once.</summary>
    public static IEnumerable<EntryColumn> All() =>
        Unit.Select(field => field.Column)
            .Concat(Project.Select(field => field.Column))
            .Concat(Indicator.Select(field => field.Column))
            .Concat(Purchase.Select(field => field.Column))
            .Concat(Asset.Select(field => field.Column))
            .Concat(Text.Select(field => field.Column))
            .Concat(Stated.Select(field => field.Column))
            .Append(EntryColumn.Note)
            .Distinct();
}
