using Mingzhang.Model.Entries;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>An indicator that can be taken over.</summary>
/// <param name="Source">How <see cref="KeptIndicator.CopiedFrom"/> names it.</param>
/// <param name="Indicator">Level, name, sign, unit, basis; its target is that of its source.</param>
/// <param name="Project">Name of the project that it stands in; empty in the library.</param>
/// <param name="Year">Its year; 0 in the library.</param>
/// <param name="IsOfDistrict">It stands in the district's part of the library.</param>
public sealed record Candidate(string Source, KeptIndicator Indicator, string Project, int Year, bool IsOfDistrict = false);

/// <summary>Indicators of other places: the library, the year before, other projects. Taking one over says where it comes from and what
/// is new about it.</summary>
internal static class Copies
{
    public const string Library = "library";
    public const string Before = "before";

    /// <summary>What can be taken over from a place: the library, the year before, or another project of the year by its id.</summary>
    public static async Task<IReadOnlyList<Candidate>> FromAsync(Looking looking, YearBook book, string place) => place switch
    {
        Library => [.. (await LibraryAsync(looking, book.Scope)).Select(one => new Candidate($"library:{one.Id}", Indicator(one), "", 0, one.Unit.Length == 0))],
        Before => await YearBook.LoadAsync(looking, book.Scope with { Year = book.Scope.Year - 1 }) is { } before ? [.. Enumerable.Range(0, before.Projects.Count).SelectMany(number => Of(before, number))] : [],
        _ => book.Find(place) is >= 0 and var number ? [.. Of(book, number)] : [],
    };

    /// <summary>The indicators of the unit and of the district to choose from.</summary>
    public static async Task<IReadOnlyList<KeptLibraryIndicator>> LibraryAsync(Looking looking, Scope scope) =>
    [
        .. (await looking.ListAsync<KeptLibraryIndicator>(new(scope.District, scope.Unit, 0))).Concat(await looking.ListAsync<KeptLibraryIndicator>(new(scope.District, "", 0)))
            .OrderBy(one => LevelChoice.Order(LevelChoice.Read(one.Second).First)).ThenBy(one => LevelChoice.Read(one.Second).Second).ThenBy(one => one.Name, StringComparer.Ordinal),
    ];

    /// <summary>The source of a copy, as it is now; null if it is gone or was none.</summary>
    public static async Task<Candidate?> SourceAsync(Looking looking, Scope scope, string copiedFrom)
    {
        if (copiedFrom.Split(':') is [{ } year, var project, var id] && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var ofYear))
        {
            var there = scope with { Year = ofYear };
            return await looking.FindAsync<KeptIndicator>(there.Key(id)) is { } indicator && indicator.Project == project
                ? new(copiedFrom, indicator, (await looking.FindAsync<KeptProject>(there.Key(project)))?.Name ?? "", ofYear)
                : null;
        }

        if (copiedFrom.Split(':') is [Library, var entry])
        {
            var known = await looking.FindAsync<KeptLibraryIndicator>(new(scope.District, 0, scope.Unit, entry)) ?? await looking.FindAsync<KeptLibraryIndicator>(new(scope.District, 0, "", entry));
            return known is null ? null : new(copiedFrom, Indicator(known), "", 0, known.Unit.Length == 0);
        }

        return null;
    }

    /// <summary>Taken over with its old value: nobody asked whether it still fits (TG-37).</summary>
    public static bool IsUnchanged(Candidate source, string target) => source.Indicator.Target.Length > 0 && Bare(source.Indicator.Target) == Bare(target);

    /// <summary>Where each row was taken from, by its number; rows written here are not in it.</summary>
    public static async Task<IReadOnlyDictionary<int, Candidate>> SourcesAsync(Looking looking, YearBook book, int number)
    {
        Dictionary<int, Candidate> result = [];
        foreach (var (row, indicator) in book.Indicators[number].Index())
        {
            if (indicator.CopiedFrom.Length > 0 && await SourceAsync(looking, book.Scope, indicator.CopiedFrom) is { } source)
            {
                result[row] = source;
            }
        }

        return result;
    }

    /// <summary>Rows that still have the value of their source.</summary>
    public static IReadOnlyList<CopiedRow> Unchanged(IReadOnlyDictionary<int, Candidate> sources, IReadOnlyList<IndicatorEntry> rows) =>
        [.. sources.Where(pair => pair.Key < rows.Count && IsUnchanged(pair.Value, rows[pair.Key].Target)).Select(pair => new CopiedRow(pair.Key, pair.Value)).OrderBy(copy => copy.Row)];

    /// <summary>What an indicator of the same words reached the year before.</summary>
    public static IndicatorEntry? LastYear(AccountBook? before, string name, string unit) =>
        before?.Projects.SelectMany(project => project.Indicators).FirstOrDefault(one => Bare(one.Name) == Bare(name) && Bare(one.MeasureUnit) == Bare(unit));

    private static IEnumerable<Candidate> Of(YearBook book, int number) =>
        book.Indicators[number].Select(indicator => new Candidate($"{book.Scope.Year}:{book.Projects[number].Id}:{indicator.Id}", indicator, book.Projects[number].Name, book.Scope.Year));

    private static KeptIndicator Indicator(KeptLibraryIndicator entry)
    {
        var (first, second) = LevelChoice.Read(entry.Second.Length > 0 ? entry.Second : entry.First + "/");
        return new()
        {
            First = first, Second = second, Name = entry.Name, Description = entry.Description, Comparison = LevelChoice.Sign(entry.Comparison), MeasureUnit = entry.MeasureUnit, Basis = entry.Basis, Measure = entry.Measure,
        };
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
