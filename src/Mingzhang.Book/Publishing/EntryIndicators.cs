using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Performance;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Publishing;

/// <summary>Entries of indicators as a reader would read them, without their print: what scoring and monitoring look at.</summary>
public static class EntryIndicators
{
    /// <summary>Stands for no place in a document.</summary>
    internal static readonly Place Place = new() { Document = "" };

    /// <summary>An indicator with its target and its result.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="values">Reads values.</param>
    /// <param name="actual">Another result than the entry's: what was reached by now.</param>
    public static Indicator Of(IndicatorEntry entry, IndicatorValueReader values, string? actual = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(values);
        return new()
        {
            Place = Place,
            First = entry.First ?? entry.Second?.First(),
            Second = entry.Second,
            Name = new(entry.Name, Place),
            Target = values.Read(entry.Target, IndicatorWords.Sign(entry.Comparison), entry.MeasureUnit),
            TargetPlace = Place,
            Weight = Points(entry.Weight),
            Actual = values.Read(actual ?? entry.Actual, null, entry.MeasureUnit),
            Reason = new(entry.Reason, Place),
        };
    }

    internal static PrintedNumber? Points(decimal? points) => points is { } number ? new(new(number, number.Scale, PrintedNumber.Points), "", Place) : null;
}
