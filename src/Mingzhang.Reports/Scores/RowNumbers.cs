using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reports.Scores;

/// <summary>The short number of each row that is scored, as K7-3QF9: of its words, so that it is the same in every run and does not
/// change when scores or other rows do. A finding about the row's score has the same number.</summary>
public sealed class RowNumbers
{
    private readonly Dictionary<Place, string> numbers = [];
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    public RowNumbers(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var sheet in document.Performance.Sheets.Where(sheet => sheet.HasResults))
        {
            var project = sheet.Code?.Text ?? sheet.Name?.Text ?? sheet.Title;
            if (sheet.Fund(FundSource.Total) is { } total)
            {
                Add(total.Place, ["score", project, nameof(FirstLevel.Execution)]);
            }

            foreach (var indicator in sheet.Indicators)
            {
                Add(indicator.Place, ["score", project, indicator.SecondPrinted, indicator.Name.Text, indicator.Target.Printed]);
            }
        }
    }

    /// <summary>The number of the row at a place; empty where no row is scored there.</summary>
    public string Of(Place place) => numbers.GetValueOrDefault(place, "");

    /// <summary>The place of the row of a number; null where there is none.</summary>
    public Place? PlaceOf(string number) => places.GetValueOrDefault(number);

    private void Add(Place place, string[] words)
    {
        var number = FindingNumber.Of(words);
        for (var occurrence = 2; places.ContainsKey(number); occurrence++)
        {
            number = FindingNumber.Of([.. words, $"{occurrence}"]);
        }

        if (numbers.TryAdd(place, number))
        {
            places.Add(number, place);
        }
    }
}
