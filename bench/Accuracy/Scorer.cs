using Mingzhang.Books;
using Mingzhang.Model;

namespace Mingzhang.Accuracy;

/// <summary>An expected fact that was not found, and what was found in its place.</summary>
internal sealed record Miss(string Document, ExpectedFact Expected, Fact? Instead)
{
    public override string ToString()
    {
        var where = Expected.IsInSentence
            ? $"{Expected.Where} {Shortened(Expected.RowLabel)}"
            : $"《{Expected.Where}》 {Expected.RowLabel} · {Expected.ColumnLabel}";
        var instead = Instead is null
            ? "没有读到"
            : $"读成 {Instead.Coordinates.DifferenceFrom(Expected.Coordinates).Named()}：{Points.Text(Instead.Coordinates)}";
        return $"{Document} {where} {Expected.Figure}\n    应为 {Points.Text(Expected.Coordinates)}\n    {instead}";
    }

    public static string Shortened(string sentence) => sentence.Length <= 60 ? sentence : $"{sentence[..60]}…";
}

/// <summary>A fact that the document does not say.</summary>
internal sealed record Wrong(string Document, Fact Fact)
{
    public override string ToString() =>
        $"{Document} 多读 {Fact}{(Fact.Place.Sentence is { } sentence ? $"“{Miss.Shortened(sentence)}”" : "")}：{Points.Text(Fact.Coordinates)}";
}

/// <summary>Counts over documents of one set and format.</summary>
internal sealed class Tally
{
    public int Documents { get; set; }

    public int Failures { get; set; }

    public int TableExpected { get; set; }

    public int TableFound { get; set; }

    public int SentenceExpected { get; set; }

    public int SentenceFound { get; set; }

    public int Read { get; set; }

    public int WrongFacts { get; set; }

    public int Complaints { get; set; }

    public void Add(Tally other)
    {
        Documents += other.Documents;
        Failures += other.Failures;
        TableExpected += other.TableExpected;
        TableFound += other.TableFound;
        SentenceExpected += other.SentenceExpected;
        SentenceFound += other.SentenceFound;
        Read += other.Read;
        WrongFacts += other.WrongFacts;
        Complaints += other.Complaints;
    }
}

/// <summary>Compares what was read with what was written, as multisets of value and point.</summary>
internal static class Scorer
{
    public static Tally Score(string name, BookDocument written, ReadDocument read, List<Miss> misses, List<Wrong> wrongs)
    {
        Tally tally = new() { Documents = 1, Read = read.Facts.Count };
        foreach (var inSentence in new[] { false, true })
        {
            // “没有使用政府性基金安排的支出” is read as a zero; the books record only figures that are printed.
            Bag bag = new(read.Facts.Where(fact => fact.Place.Sentence is not null == inSentence && !SaysNothing(fact)));
            var expected = written.Facts.Where(fact => fact.IsInSentence == inSentence).ToList();
            var demanded = expected.Where(fact => !fact.IsOptional).ToList();
            var missed = demanded.Where(fact => !bag.TakeAny(fact.Figure, fact.OrElse.Prepend(fact.Coordinates))).ToList();
            foreach (var fact in expected.Where(fact => fact.IsOptional))
            {
                bag.TakeValue(fact.Figure);
            }

            misses.AddRange(missed.Select(fact => new Miss(name, fact, bag.Find(fact))));
            wrongs.AddRange(bag.Left.Select(fact => new Wrong(name, fact)));
            tally.WrongFacts += bag.Left.Count();
            if (inSentence)
            {
                tally.SentenceExpected += demanded.Count;
                tally.SentenceFound += demanded.Count - missed.Count;
            }
            else
            {
                tally.TableExpected += demanded.Count;
                tally.TableFound += demanded.Count - missed.Count;
            }
        }

        return tally;
    }

    private static bool SaysNothing(Fact fact) => fact.Figure.Number == 0 && fact.Printed == fact.Place.Sentence;

    /// <summary>Facts that were read and not yet matched.</summary>
    private sealed class Bag
    {
        private readonly Dictionary<(decimal, MeasureKind), List<Fact>> facts = [];

        public Bag(IEnumerable<Fact> read)
        {
            foreach (var fact in read)
            {
                var key = Key(fact.Figure);
                if (!facts.TryGetValue(key, out var list))
                {
                    facts[key] = list = [];
                }

                list.Add(fact);
            }
        }

        public IEnumerable<Fact> Left => facts.Values.SelectMany(list => list);

        public bool TakeAny(Figure figure, IEnumerable<Coordinates> points)
        {
            if (!facts.TryGetValue(Key(figure), out var list))
            {
                return false;
            }

            foreach (var point in points)
            {
                var index = list.FindIndex(fact => fact.Coordinates == point);
                if (index >= 0)
                {
                    list.RemoveAt(index);
                    return true;
                }
            }

            return false;
        }

        public void TakeValue(Figure figure)
        {
            if (facts.TryGetValue(Key(figure), out var list) && list.Count > 0)
            {
                list.RemoveAt(0);
            }
        }

        /// <summary>What was read of the value, nearest to the expected point.</summary>
        public Fact? Find(ExpectedFact expected) =>
            facts.GetValueOrDefault(Key(expected.Figure))?.MinBy(fact => fact.Coordinates.DifferenceFrom(expected.Coordinates).Count);

        private static (decimal Value, MeasureKind Kind) Key(Figure figure) => (figure.Number * figure.Measure.Scale, figure.Measure.Kind);
    }
}
