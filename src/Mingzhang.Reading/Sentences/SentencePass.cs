using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <summary>One pass over the amounts of one sentence, from left to right.</summary>
internal sealed partial class SentencePass(
    Vocabulary vocabulary, DocumentContext document, ReadingLog log, SubjectReader subjects, HeadingStack headings, Sentence sentence, int function, Fact? opening, Fact? ending)
{
    // Wholes that a 其中 has opened, the innermost last, with the parts read so far.
    private const int MostOpenLists = 6;
    private readonly List<OpenList> lists = [];

    // Grand totals that are told from the side of revenue.
    private readonly Dictionary<Fact, Flow> sides = [];
    private Fact? last;
    private Fact? lastBase;
    private Coordinates? lastBasePoint;
    private Change? pending;

    // The whole that a change may be meant of as well as of its only part.
    private Fact? perhapsOf;
    private bool inReason;
    private bool reasonToFullStop;
    private bool lastWasUnknown;
    private bool partsUnknown;
    private int? sentenceYear;
    private Saying scope;
    private Saying? prior;
    private bool inBalance;
    private readonly List<Fact> figures = [];
    private Coordinates? scopePoint;
    private char separator;
    private (Fact? Last, Fact? Base, Coordinates? BasePoint, bool WasUnknown, bool InReason)? outside;

    private sealed record OpenList(Fact Whole, List<Fact> Parts)
    {
        public bool IsOpenEnded { get; set; }

        public bool HasChanges { get; set; }
    }

    /// <summary>The class or group that later 款 and 项 belong to.</summary>
    public int Function { get; private set; } = function;

    /// <summary>The first figure of the sentence: what a following sentence that begins with 其中 goes into.</summary>
    public Fact? First { get; private set; }

    /// <summary>The last figure of the sentence.</summary>
    public Fact? Last => last;

    public void Read()
    {
        if (sentence.Amounts.Count == 0)
        {
            ReadNothing();
            last = opening;
            First = NamesItem().IsMatch(sentence.Text) ? null : opening;
            ReadLevel(sentence.Text);
            ReadComparison(sentence.Text);
            return;
        }

        if (sentence.Text.StartsWith("其中", StringComparison.Ordinal) || BeginsWithBase().IsMatch(sentence.Text) || BeginsWithStage().IsMatch(sentence.Text))
        {
            // Of “收入 …，支出 …。其中：基本支出 …” the parts are of the second.
            var start = ListStart(sentence.Text[..sentence.Amounts[0].Start]);
            var said = start < 0 ? Saying.Nothing : subjects.Read(sentence.Text[start..sentence.Amounts[0].Start], Function, listsEconomy: false).Saying;
            last = ending is not null && opening is not null && said.Flow is { } flow && opening.Coordinates.Flow != flow && ending.Coordinates.Flow == flow ? ending : opening;
            First = last;
            if (last is { Coordinates.Flow: Flow.GrandTotal, Place.Sentence: { } told } && told.Contains("收入", StringComparison.Ordinal) && !told.Contains('支', StringComparison.Ordinal))
            {
                sides[last] = Flow.Revenue;
            }
        }

        var from = 0;
        for (var i = 0; i < sentence.Amounts.Count; i++)
        {
            var amount = sentence.Amounts[i];
            var before = sentence.Text[from..amount.Start];
            before = LeaveBracket(before);
            EnterBracket(before);
            ReadLevel(before);
            ReadComparison(before);
            ReadAmount(amount, before);
            from = amount.End;
        }

        var tail = sentence.Text[from..];
        tail = LeaveBracket(tail);
        ReadLevel(tail);
        ReadComparison(tail);
        if (OpenEnd().IsMatch(tail))
        {
            lists.ForEach(list => list.IsOpenEnded = true);
        }

        Flush();
        lists.ToList().ForEach(Close);
    }

    /// <summary>“事业收入5万元（含教育收费1万元），占8%”: what stands in brackets says nothing of what follows them.</summary>
    private void EnterBracket(string before)
    {
        if (outside is null && before.LastIndexOf('（') is var open and >= 0 && before.IndexOf('）', open) < 0)
        {
            outside = (last, lastBase, lastBasePoint, lastWasUnknown, inReason);
        }
    }

    private string LeaveBracket(string before)
    {
        if (outside is not { } kept || before.IndexOf('）', StringComparison.Ordinal) is not (var close and >= 0))
        {
            return before;
        }

        (last, lastBase, lastBasePoint, lastWasUnknown, inReason) = kept;
        outside = null;
        return before[(close + 1)..];
    }

    private static List<Fact> Outermost(OpenList list) =>
        [.. list.Parts.Where(part => !list.Parts.Exists(other => other != part && other.Coordinates != part.Coordinates && other.Coordinates.Contains(part.Coordinates)))];

    private void ReadAmount(Amount amount, string before)
    {
        var clause = UpdateReason(before);
        if (inReason)
        {
            Unplaced(amount, "reason", before);
            return;
        }

        if (headings.IsPerformance)
        {
            Unplaced(amount, "performance", before);
            return;
        }

        clause = SameAsBefore().Replace(ComparedTail().Replace(clause.Replace("同比", "比上年", StringComparison.Ordinal), ""), "");
        if (amount.IsRate)
        {
            ReadRate(amount, clause);
        }
        else if (DirectionAtEnd(clause) is { } direction)
        {
            ReadChange(amount, clause, direction);
        }
        else if (BaseWord().Match(clause) is { Success: true } compared && !compared.Groups[2].Value.Contains('，', StringComparison.Ordinal))
        {
            // “较上年增加（减少）5万元”: which of the two, it does not say.
            if (vocabulary.HasSign("up", compared.Groups[2].Value) || vocabulary.HasSign("down", compared.Groups[2].Value))
            {
                Unplaced(amount, "unknown-subject", clause);
                return;
            }

            ReadBase(amount, clause, compared);
        }
        else
        {
            ReadFigure(amount, clause);
        }
    }

    private Fact Add(Amount amount, Coordinates coordinates)
    {
        var fact = ChangeFact(amount, coordinates);
        figures.Add(fact);
        log.Facts.Add(fact);
        lastWasUnknown = false;
        return fact;
    }

    private Fact ChangeFact(Amount amount, Coordinates coordinates) => new()
    {
        Coordinates = coordinates,
        Figure = amount.Figure,
        Printed = amount.Printed,
        Place = sentence.Place,
    };

    private void Unplaced(Amount amount, string reason, string words)
    {
        log.NotUnderstood.Add(new NotUnderstood(sentence.Place, amount.Printed, reason, words.Trim('，', '；', '：', '。')));
        if (reason is "unknown-subject" or "ambiguous-subject" && !amount.IsRate)
        {
            Flush();
            lastWasUnknown = true;
            lastBase = null;
        }
    }

    private void Flush()
    {
        if (pending is not null)
        {
            log.Claims.Add(perhapsOf is { } whole && !Fits(pending, pending.Now) && Fits(pending, whole) ? OfWhole(pending, whole) : pending);
            pending = null;
        }

        perhapsOf = null;
    }

    // “收入总计606万元，其中年初结转35万元，较上年减少73万元，下降10.75%”: the rate tells which of the two is meant.
    private static Change OfWhole(Change change, Fact whole) => change with
    {
        Now = whole,
        NowPoint = whole.Coordinates,
        BasePoint = change.BasePoint is { } point ? whole.Coordinates with { Year = point.Year, Stage = point.Stage } : null,
        Amount = At(change.Amount!, whole.Coordinates),
        Rate = At(change.Rate!, whole.Coordinates),
    };

    private static Fact At(Fact fact, Coordinates point) => new() { Coordinates = point, Figure = fact.Figure, Printed = fact.Printed, Place = fact.Place };

    /// <summary>Whether amount and rate of a change can be those of a figure, by its own value alone.</summary>
    private static bool Fits(Change change, Fact? now)
    {
        if (change is not { Amount: { Interval: var moved }, Rate: { Figure: var rate }, Base: null } || now is null)
        {
            return false;
        }

        var before = now.Interval.Middle - (change.Direction == Direction.Up ? moved.Middle : -moved.Middle);
        return before > 0 && Math.Abs((moved.Middle * 100 / before) - rate.Number) <= 2 * Figure.PowerOfTenth(rate.Decimals);
    }
}
