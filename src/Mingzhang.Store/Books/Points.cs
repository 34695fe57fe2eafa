using System.Globalization;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>Points and sources of entries, as records keep them.</summary>
public static class Points
{
    public static FunctionCode Function(string code) => code.Length == 0 ? default : FunctionCode.TryParse(code, out var found) ? found : throw Wrong(code);

    public static EconomyCode Economy(string code) => code.Length == 0 ? default : EconomyCode.TryParse(code, out var found) ? found : throw Wrong(code);

    public static string Text(FunctionCode code) => code.IsAll ? "" : code.ToString();

    public static string Text(EconomyCode code) => code.IsAll ? "" : code.ToString();

    public static EntrySource Source(EntryOrigin origin, string place) => origin == EntryOrigin.Entered && place.Length == 0 ? EntrySource.Entered : new(origin, null) { Words = place };

    /// <summary>Where a document prints it, in words; where a workbook of entries holds it is of no matter once it is kept.</summary>
    public static string Place(EntrySource source) => source.Words.Length > 0 || source.Origin == EntryOrigin.Entered || source.Place is null ? source.Words : PlaceText.Of(source.Place);

    public static Coordinates Of(KeptLine line) => new()
    {
        Unit = NullIfEmpty(line.OfUnit),
        Year = line.OfYear,
        Stage = line.Stage,
        Flow = line.Flow,
        Fund = line.Fund,
        Nature = line.Nature,
        Function = Function(line.Function),
        Economy = Economy(line.Economy),
        GovernmentEconomy = Economy(line.GovernmentEconomy),
        Project = NullIfEmpty(line.Project),
        Theme = line.Theme,
        Item = NullIfEmpty(line.Item),
    };

    public static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    public static string Plan(IReadOnlyList<PlannedShare> plan) => string.Join(' ', plan.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Month}:{share.Percent}")));

    /// <summary>Steps of a plan; what is no step is left out.</summary>
    public static IReadOnlyList<PlannedShare> Plan(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split(':')).Where(parts => parts.Length == 2)
            .Select(parts => int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? new PlannedShare(month, percent) : null)
            .OfType<PlannedShare>(),
    ];

    private static StoreException Wrong(string code) => new($"“{code}”不是科目编码。");
}
