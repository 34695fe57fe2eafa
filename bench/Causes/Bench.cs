using Mingzhang.Books;
using Mingzhang.Books.Mistakes;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Checking.Causes;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Causes;

/// <summary>What to try: how many mistakes a document has, and how many of those that were missed or named wrongly are
/// listed for each kind.</summary>
internal sealed record Plan(
    int FirstSeed,
    int Seeds,
    IReadOnlyList<string> Sets,
    IReadOnlyList<MistakeKind> Kinds,
    BookFormat Format,
    int Mistakes,
    int Show
);

/// <summary>Puts mistakes into invented documents, reads and checks them, and says what the checker makes of them.</summary>
internal sealed class Bench(Plan trial)
{
    private readonly List<string> complaints = [];
    private readonly DocumentReader reader = new(PackLoader.Embedded);
    private readonly Dictionary<MistakeKind, Score> scores = [];
    private readonly Dictionary<MistakeKind, List<string>> failures = [];

    public int Run(TextWriter output)
    {
        var documents = 0;
        foreach (var set in trial.Sets)
        {
            for (var seed = trial.FirstSeed; seed < trial.FirstSeed + trial.Seeds; seed++)
            {
                var clean = DocumentMaker.Make(seed, set);
                documents++;
                complaints.AddRange(
                    Read(clean)
                        .Report.Findings.Select(finding =>
                            $"{set}-{seed} {finding.Rule} {finding.Places[0].TableTitle} {finding.Places[0].RowLabel}·{finding.Places[0].ColumnLabel}{finding.Places[0].Sentence}"
                        )
                );
                foreach (var kind in trial.Kinds)
                {
                    Try($"{set}-{seed}", clean, seed, kind);
                }
            }
        }

        output.WriteLine(Score.Head);
        Score all = new();
        foreach (var kind in Mistaker.Kinds.Where(scores.ContainsKey))
        {
            output.WriteLine(scores[kind].Row($"{kind}"));
            all.Add(scores[kind]);
        }

        output.WriteLine(all.Row("合计"));
        output.WriteLine($"\n没有错的文件 {documents} 份，其中的发现 {complaints.Count} 处。");
        complaints.ForEach(complaint => output.WriteLine($"- {complaint}"));
        List(output);
        return complaints.Count > 0 ? 1 : 0;
    }

    private void Try(string name, BookDocument clean, int seed, MistakeKind kind)
    {
        var score = ScoreOf(kind);
        if (Inject(clean, seed, kind) is not { } mistaken)
        {
            score.Impossible++;
            return;
        }

        var (read, report) = Read(mistaken.Document);
        var findings = report.Findings.OfType<CauseFinding>().ToList();
        Locator locator = new(mistaken.Document, read);
        var located = mistaken
            .Mistakes.Select(mistake => (Mistake: mistake, Changes: mistake.Changes.Select(locator.Find).ToList()))
            .ToList();
        foreach (var (mistake, changes) in located)
        {
            if (changes.Exists(change => change is null))
            {
                ScoreOf(mistake.Kind).Add(new Verdict(mistake.Kind) { IsLost = true });
                Fail(kind, $"{name} 对不上 {mistake}");
                continue;
            }

            var known = changes.OfType<Located>().ToList();
            var verdict = Scorer.Judge(mistake, known, findings);
            verdict = verdict.IsFound ? verdict : Missed(verdict, clean, mistake, known, read, report);
            ScoreOf(mistake.Kind).Add(verdict);
            if (verdict is { Counts: true, IsFirst: false })
            {
                Fail(kind, $"{name} {(verdict.IsFound ? "首选不对" : "没有发现")} {mistake}{Told(findings, known)}");
            }
        }

        score.Documents++;
        score.Findings += report.Findings.Count;
        var all = located.SelectMany(mistake => mistake.Changes).OfType<Located>().ToList();
        foreach (var finding in findings.Where(finding => !Scorer.Touches(finding, all)))
        {
            score.FalseFindings++;
            Fail(
                kind,
                $"{name} 误报 {finding.Rule} {finding.Broken[0].Terms[0].Fact} 印为 {finding.Broken[0].Printed}，应为 {finding.Broken[0].Expected}（错在 {mistaken.Mistakes[0]}）"
            );
        }
    }

    /// <summary>Why a mistake was not found: mended, or nothing that is checked speaks of it.</summary>
    private Verdict Missed(
        Verdict verdict,
        BookDocument clean,
        InjectedMistake mistake,
        List<Located> changes,
        ReadDocument read,
        CheckReport report
    )
    {
        if (changes.TrueForAll(change => IsMended(change, read)))
        {
            return verdict with { IsMended = true };
        }

        var broken = Read(
            Mistaker.Print(clean, mistake.Changes.Select((change, index) => (change.At, Absurd(mistake.Kind, change, index))))
        )
            .Report.Broken.ToList();
        return verdict with
        {
            IsUnknowable = broken.Count == 0,
            IsOnlyBounded = broken.Count > 0 && broken.TrueForAll(relation => relation.Relation == Relation.PartOfWhole),
            StillAddsUp = broken.Exists(relation => relation.Relation != Relation.PartOfWhole) && !report.Broken.Any() && NothingTells(clean, mistake),
        };
    }

    /// <summary>Whether every relation of the true document would hold with the mistaken figures too: then no check can find
    /// them. Words of direction have no figure of their own; their relations are those of the mistaken document.</summary>
    private bool NothingTells(BookDocument clean, InjectedMistake mistake)
    {
        if (mistake.Kind == MistakeKind.Direction)
        {
            return true;
        }

        var (read, _) = Read(clean);
        var (bonds, _) = Checker.BondsOf([read], null);
        Locator locator = new(clean, read);
        var facts = bonds.All.SelectMany(bond => bond.Facts).Distinct().ToList();
        List<(Fact Fact, Interval ShouldBe)> changes = [];
        foreach (var change in mistake.Changes)
        {
            if (locator.Find(change with { Now = change.Original?.Figure }) is { } at)
            {
                changes.AddRange(facts.Where(at.IsAt).Select(fact => (fact, change.Now?.Interval ?? Interval.Zero)));
            }
        }

        var then = new Trial().With(new Hypothesis(CauseKind.Figure, changes, 0));
        return bonds.All.All(bond => bond.Holds(then));
    }

    private static bool IsMended(Located change, ReadDocument read) =>
        change.Change.Original is { } truth
        && read.Facts.FirstOrDefault(change.IsAt) is { } fact
        && fact.Figure.Number * fact.Figure.Measure.Scale == truth.Figure.Number * truth.Figure.Measure.Scale;

    /// <summary>A value that no one would believe. A table or sentence keeps its proportions, as under a wrong unit.</summary>
    private static Figure Absurd(MistakeKind kind, PrintedChange change, int index)
    {
        var figure = change.Original?.Figure ?? change.Now!.Value;
        return figure.Measure.Kind == MeasureKind.Percent ? figure with { Number = figure.Number * 9 }
            : kind is MistakeKind.TableUnit or MistakeKind.SentenceUnit ? figure with { Number = figure.Number * 7 }
            : figure with { Number = figure.Number + Math.Round(12_345.67m * (index + 1), figure.Decimals) };
    }

    private (ReadDocument Read, CheckReport Report) Read(BookDocument document)
    {
        var read = reader.Read(BookWriter.Write(document, trial.Format), $"{document.Name}{BookWriter.Extension(trial.Format)}");
        return (read, Checker.Check([read]));
    }

    /// <summary>The kind that is asked for, and others by chance; where those have no place in the document, others again.</summary>
    private MistakenDocument? Inject(BookDocument clean, int seed, MistakeKind kind)
    {
        Chance chance = new(seed, $"other mistakes {kind}");
        MistakenDocument? mistaken = null;
        for (var attempt = 0; attempt < 5 && mistaken is null; attempt++)
        {
            mistaken = Mistaker.Inject(
                clean,
                seed,
                [kind, .. Enumerable.Range(1, trial.Mistakes - 1).Select(_ => chance.Pick(Mistaker.Kinds))]
            );
        }

        return mistaken;
    }

    private static string Told(List<CauseFinding> findings, List<Located> changes)
    {
        var told = findings.Where(finding => Scorer.Touches(finding, changes)).SelectMany(finding => finding.Causes.Take(3)).Take(4);
        return string.Concat(
            told.Select(cause =>
                $"\n    {cause.Kind} {cause.Corrections.Count} 处 {cause.Corrections[0].Fact} → {cause.Corrections[0].ShouldBe}（支持 {cause.Supports}）"
            )
        );
    }

    private Score ScoreOf(MistakeKind kind)
    {
        if (!scores.TryGetValue(kind, out var score))
        {
            scores[kind] = score = new Score();
        }

        return score;
    }

    private void Fail(MistakeKind kind, string text)
    {
        if (!failures.TryGetValue(kind, out var list))
        {
            failures[kind] = list = [];
        }

        list.Add(text);
    }

    private void List(TextWriter output)
    {
        foreach (var (kind, list) in failures.Where(_ => trial.Show > 0))
        {
            output.WriteLine($"\n{kind}（共 {list.Count}，列出前 {Math.Min(list.Count, trial.Show)}）：");
            foreach (var text in list.Take(trial.Show))
            {
                output.WriteLine($"- {text}");
            }
        }
    }
}
