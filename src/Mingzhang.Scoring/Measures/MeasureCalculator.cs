using Mingzhang.Packs;
using Mingzhang.Packs.Measures;

namespace Mingzhang.Scoring.Measures;

/// <summary>Computes measures over records: the value, what was counted, what was not, and why.</summary>
public sealed class MeasureCalculator(MeasureBook book)
{
    /// <summary>Computes a measure.</summary>
    /// <param name="measure">One of the book's.</param>
    /// <param name="records">Records of its kind, in any order.</param>
    /// <param name="period">The days that count.</param>
    /// <exception cref="KeyNotFoundException">The measure is over a kind that the book does not have.</exception>
    public Measured Compute(RecordMeasure measure, IEnumerable<ActivityRecord> records, Period period)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(records);
        var kind = book.Kinds[measure.Of];
        List<ActivityRecord> counted = [];
        List<NotCounted> left = [];
        var things = new Dictionary<string, ActivityRecord>(StringComparer.Ordinal);
        foreach (var record in records.OrderBy(record => record.Time(kind.When) ?? DateTime.MaxValue).ThenBy(record => record.Key, StringComparer.Ordinal))
        {
            if (Excluded(measure, kind, record, period) is { } reason)
            {
                left.Add(reason);
            }
            else if (Same(kind, record) is { } thing && !things.TryAdd(thing, record))
            {
                left.Add(new(record, NotCountedReason.Duplicate, "") { SameAs = things[thing] });
            }
            else
            {
                counted.Add(record);
            }
        }

        var measured = new Measured { Measure = measure, Period = period, Counted = counted, NotCounted = left, Doubts = Sequences.Look(kind, counted) };
        return Value(measured, kind);
    }

    private static NotCounted? Excluded(RecordMeasure measure, RecordKind kind, ActivityRecord record, Period period)
    {
        foreach (var field in kind.Fields.Where(field => field.IsRequired || IsAsked(measure, field.Key)))
        {
            var isThere = field.Type switch
            {
                RecordFieldType.Number => record.Number(field.Key) is not null,
                RecordFieldType.Date or RecordFieldType.Time => record.Time(field.Key) is not null,
                _ => record.Text(field.Key) is not null,
            };
            if (!isThere && !IsAnsweredByAbsence(measure, field.Key))
            {
                return new(record, NotCountedReason.MissingField, field.Key);
            }
        }

        var day = DateOnly.FromDateTime(record.Time(kind.When) ?? DateTime.MinValue);
        return day < period.From || day > period.To ? new(record, NotCountedReason.OutOfPeriod, kind.When)
            : measure.Where is { } where && !Holds(where, record) ? new(record, NotCountedReason.OtherRecords, where.Field)
            : measure.Weights.Count > 0 && !measure.Weights.ContainsKey(WordText.Normal(record.Text(measure.Field!)!)) ? new(record, NotCountedReason.WordUnknown, measure.Field!)
            : measure.Time is { MayBeEarly: false } time && record.Time(time.To) < record.Time(time.From) ? new(record, NotCountedReason.EndsBeforeBegin, time.To)
            : null;
    }

    private static bool IsAsked(RecordMeasure measure, string key) =>
        measure.Field == key || measure.Hit?.Field == key || measure.Time?.From == key || measure.Time?.To == key;

    // A ticket that nobody answered did not keep its time; it is no ticket less. A record that does not say its class is not of the class.
    private static bool IsAnsweredByAbsence(RecordMeasure measure, string key) => measure.Formula == MeasureFormula.ShareWithin && measure.Time?.To == key;

    private static string? Same(RecordKind kind, ActivityRecord record) =>
        kind.Same.Count == 0 ? null : string.Join('\u001F', kind.Same.Select(field => record.Number(field) is { } number && kind.Field(field)?.Type == RecordFieldType.Number ? number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : WordText.Normal(record.Text(field) ?? "")));

    private static bool Holds(RecordCondition condition, ActivityRecord record) =>
        record.Text(condition.Field) is { } text && condition.Is.Contains(WordText.Normal(text), StringComparer.Ordinal);

    private static Measured Value(Measured measured, RecordKind kind)
    {
        var (measure, counted) = (measured.Measure, measured.Counted);
        switch (measure.Formula)
        {
            case MeasureFormula.Count:
                return Told(measured, Number(counted.Count));
            case MeasureFormula.Distinct:
                return Told(measured, Number(counted.Select(record => WordText.Normal(record.Text(measure.Field!)!)).Distinct(StringComparer.Ordinal).Count()));
            case MeasureFormula.Sum:
                return Told(measured, Number(counted.Sum(record => record.Number(measure.Field!)!.Value)));
            case MeasureFormula.Latest:
                return counted.Count == 0 ? measured : Told(measured, Number(counted[^1].Number(measure.Field!)!.Value));
            case MeasureFormula.Mean:
                var sum = measure.Time is { } time ? counted.Sum(record => Length(time, record)) : counted.Sum(record => measure.Weights.Count > 0 ? measure.Weights[WordText.Normal(record.Text(measure.Field!)!)] : record.Number(measure.Field!)!.Value);
                return counted.Count == 0 ? measured : Told(measured, measure.Time is { } span
                    ? new Operation(Operator.Divide, new Operation(Operator.Divide, Number(sum), new NumberTerm(NumberRole.Constant, Seconds(span.In))), Number(counted.Count))
                    : new Operation(Operator.Divide, Number(sum), Number(counted.Count)));
            default:
                List<ActivityRecord> hits = [.. counted.Where(record => measure.Hit is { } hit ? Holds(hit, record) : Kept(measure.Time!, record, kind))];
                return counted.Count == 0 ? measured
                    : Told(measured with { Hits = hits }, new Operation(Operator.Multiply, new Operation(Operator.Divide, Number(hits.Count), Number(counted.Count)), new NumberTerm(NumberRole.Constant, 100)));
        }
    }

    private static Measured Told(Measured measured, Expression arithmetic) => measured with { Arithmetic = arithmetic, Value = arithmetic.Value };

    private static NumberTerm Number(decimal number) => new(NumberRole.Counted, number);

    // Seconds are the smallest that records keep; the unit divides at the end, so nothing is rounded.
    private static decimal Length(TimeSpanRule time, ActivityRecord record) =>
        (record.Time(time.To)!.Value - record.Time(time.From)!.Value).Ticks / TimeSpan.TicksPerSecond;

    private static bool Kept(TimeSpanRule time, ActivityRecord record, RecordKind kind)
    {
        if (record.Time(time.To) is not { } end || record.Time(time.From) is not { } begin)
        {
            return false;
        }

        // Days are told apart by the calendar where either field has no time of day.
        var isByDay = time.In == TimeLength.Days && (kind.Field(time.From)?.Type == RecordFieldType.Date || kind.Field(time.To)?.Type == RecordFieldType.Date);
        var seconds = isByDay ? (end.Date - begin.Date).Ticks / TimeSpan.TicksPerSecond : (end - begin).Ticks / TimeSpan.TicksPerSecond;
        return seconds <= time.Most!.Value * Seconds(time.In);
    }

    private static decimal Seconds(TimeLength length) => length switch { TimeLength.Minutes => 60, TimeLength.Hours => 3600, _ => 86_400 };
}
