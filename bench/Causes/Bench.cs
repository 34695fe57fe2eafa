using Mingzhang.Books;
using Mingzhang.Books.Mistakes;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Causes;

/// <summary>What to try: how many mistakes a document has, and how many of those that were missed or named wrongly are
/// listed for each kind.</summary>
internal sealed record Trial(int FirstSeed, int Seeds, IReadOnlyList<string> Sets, IReadOnlyList<MistakeKind> Kinds, BookFormat Format, int Mistakes, int Show);

/// <summary>Puts mistakes into invented documents, reads and checks them, and says what the checker makes of them.</summary>
internal sealed class Bench(Trial trial)
{
    private readonly DocumentReader reader = new(PackLoader.Embedded);
    private readonly Dictionary<MistakeKind, List<string>> failures = [];

    public int Run(TextWriter output)
    {
        var scores = trial.Kinds.ToDictionary(kind => kind, _ => new Score());
        var (documents, complaints) = (0, 0);
        foreach (var set in trial.Sets)
        {
            for (var seed = trial.FirstSeed; seed < trial.FirstSeed + trial.Seeds; seed++)
            {
                var clean = DocumentMaker.Make(seed, set);
                documents++;
                complaints += Read(clean).Report.Findings.Count;
                foreach (var kind in trial.Kinds)
                {
                    Try($"{set}-{seed}", clean, seed, kind, scores[kind]);
                }
            }
        }

        output.WriteLine(Score.Head);
        Score all = new();
        foreach (var (kind, score) in scores)
        {
            output.WriteLine(score.Row($"{kind}"));
            all.Add(score);
        }

        output.WriteLine(all.Row("合计"));
        output.WriteLine($"\n没有错的文件 {documents} 份，其中的发现 {complaints} 处。");
        List(output);
        return complaints > 0 ? 1 : 0;
    }

    private void Try(string name, BookDocument clean, int seed, MistakeKind kind, Score score)
    {
        if (Mistaker.Inject(clean, seed, [kind, .. Others(seed, kind)]) is not { } mistaken)
        {
            score.Impossible++;
            return;
        }

        var (read, report) = Read(mistaken.Document);
        var findings = report.Findings.OfType<CauseFinding>().ToList();
        Locator locator = new(mistaken.Document, read);
        var located = mistaken.Mistakes.Select(mistake => (Mistake: mistake, Changes: mistake.Changes.Select(locator.Find).ToList())).ToList();
        foreach (var (mistake, changes) in located)
        {
            if (changes.Exists(change => change is null))
            {
                score.Add(new Verdict(mistake.Kind) { IsLost = true });
                Fail(kind, $"{name} 对不上 {mistake}");
                continue;
            }

            var known = changes.OfType<Located>().ToList();
            var verdict = Scorer.Judge(mistake, known, findings);
            verdict = verdict.IsFound ? verdict : Missed(verdict, clean, mistake, known, read);
            score.Add(verdict);
            if (verdict is { Counts: true, IsFirst: false })
            {
                Fail(kind, $"{name} {(verdict.IsFound ? "首选不对" : "没有发现")} {mistake}{Told(findings, known)}");
            }
        }

        score.Findings += report.Findings.Count;
        var all = located.SelectMany(mistake => mistake.Changes).OfType<Located>().ToList();
        foreach (var finding in findings.Where(finding => !Scorer.Touches(finding, all)))
        {
            score.FalseFindings++;
            Fail(kind, $"{name} 误报 {finding.Rule} {finding.Broken[0].Terms[0].Fact} 印为 {finding.Broken[0].Printed}，应为 {finding.Broken[0].Expected}（错在 {mistaken.Mistakes[0]}）");
        }
    }

    /// <summary>Why a mistake was not found: mended, or nothing that is checked speaks of it.</summary>
    private Verdict Missed(Verdict verdict, BookDocument clean, InjectedMistake mistake, List<Located> changes, ReadDocument read)
    {
        if (changes.TrueForAll(change => IsMended(change, read)))
        {
            return verdict with { IsMended = true };
        }

        var broken = Read(Mistaker.Print(clean, mistake.Changes.Select((change, index) => (change.At, Absurd(mistake.Kind, change, index))))).Report.Broken.ToList();
        return broken.Count == 0 ? verdict with { IsUnknowable = true } : verdict with { IsOnlyBounded = broken.TrueForAll(relation => relation.Relation == Relation.PartOfWhole) };
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

    private IEnumerable<MistakeKind> Others(int seed, MistakeKind kind)
    {
        Chance chance = new(seed, $"other mistakes {kind}");
        return Enumerable.Range(1, trial.Mistakes - 1).Select(_ => chance.Pick(Mistaker.Kinds));
    }

    private static string Told(List<CauseFinding> findings, List<Located> changes)
    {
        var told = findings.Where(finding => Scorer.Touches(finding, changes)).SelectMany(finding => finding.Causes.Take(3)).Take(4);
        return string.Concat(told.Select(cause => $"\n    {cause.Kind} {cause.Corrections.Count} 处 {cause.Corrections[0].Fact} → {cause.Corrections[0].ShouldBe}（支持 {cause.Supports}）"));
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
