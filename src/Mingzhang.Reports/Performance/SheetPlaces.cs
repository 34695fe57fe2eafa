using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reports.Performance;

/// <summary>Which sheet of targets or results a place lies in.</summary>
public sealed class SheetPlaces
{
    private readonly Dictionary<(string Document, int Table, int Row), PerformanceSheet> rows = [];
    private readonly Dictionary<(string Document, int Paragraph), PerformanceSheet> paragraphs = [];
    private readonly Dictionary<(string Document, int Table), List<(int Row, PerformanceSheet Sheet)>> begins = [];

    public SheetPlaces(IEnumerable<ReadDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var sheet in documents.SelectMany(document => document.Performance.Sheets))
        {
            Add(sheet);
        }

        foreach (var sheets in begins.Values)
        {
            sheets.Sort((one, other) => one.Row.CompareTo(other.Row));
        }
    }

    /// <summary>The sheet; null for a place outside all sheets.</summary>
    public PerformanceSheet? Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Paragraph is { } paragraph)
        {
            return paragraphs.GetValueOrDefault((place.Document, paragraph));
        }

        if (place.Table is not { } table || !begins.TryGetValue((place.Document, table), out var sheets))
        {
            return null;
        }

        // A place between two rows that were read belongs to the sheet that began last.
        return place.Row is not { } row ? (sheets.DistinctBy(begin => begin.Sheet).Count() == 1 ? sheets[0].Sheet : null)
            : rows.TryGetValue((place.Document, table, row), out var sheet) ? sheet
            : sheets.LastOrDefault(begin => begin.Row <= row).Sheet;
    }

    /// <summary>Every place that a sheet names, itself first.</summary>
    public static IEnumerable<Place> All(PerformanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        yield return sheet.Place;
        PrintedText?[] words = [sheet.Code, sheet.Name, sheet.Unit, sheet.Department, sheet.Purpose, sheet.Goal, sheet.Outcome, sheet.Grade];
        foreach (var text in words.OfType<PrintedText>())
        {
            yield return text.Place;
        }

        foreach (var place in sheet.Funds.Select(fund => fund.Place).Concat(sheet.Plan.Select(step => step.Place)).Concat(sheet.Indicators.SelectMany(All)))
        {
            yield return place;
        }

        if (sheet.ScoreTotal is { } total)
        {
            yield return total.Place;
        }
    }

    private static IEnumerable<Place> All(Indicator indicator)
    {
        Place?[] places = [indicator.Place, indicator.Name.Place, indicator.TargetPlace, indicator.ActualPlace, indicator.ActivityGoal?.Place];
        return places.OfType<Place>();
    }

    private void Add(PerformanceSheet sheet)
    {
        foreach (var table in All(sheet).Where(place => place.Table is not null).GroupBy(place => (place.Document, place.Table!.Value)))
        {
            if (!begins.TryGetValue(table.Key, out var known))
            {
                begins.Add(table.Key, known = []);
            }

            known.Add((table.Min(place => place.Row ?? 0), sheet));
            foreach (var row in table.Select(place => place.Row).OfType<int>())
            {
                rows.TryAdd((table.Key.Document, table.Key.Value, row), sheet);
            }
        }

        foreach (var place in All(sheet))
        {
            if (place.Paragraph is { } paragraph)
            {
                paragraphs.TryAdd((place.Document, paragraph), sheet);
            }
        }
    }
}
