using Mingzhang.Books;
using Mingzhang.Books.Damages;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;

namespace Mingzhang.Accuracy;

/// <summary>What to try. Damages are those of all documents; null chooses some for each seed.</summary>
internal sealed record Trial(
    int FirstSeed,
    int Seeds,
    IReadOnlyList<string> Sets,
    IReadOnlyList<BookFormat> Formats,
    IReadOnlyList<Damage>? Damages,
    int Show,
    string? Folder
);

/// <summary>Writes invented documents, reads and checks them, and says how much came back.</summary>
internal sealed class Bench(Trial trial)
{
    private readonly List<Miss> misses = [];
    private readonly List<Wrong> wrongs = [];
    private readonly List<string> complaints = [];
    private readonly List<string> failures = [];

    public int Run(TextWriter output)
    {
        output.WriteLine("| 表套 | 格式 | 文件 | 读不了 | 表内事实 | 读对 | 句中事实 | 读对 | 读到 | 多读 | 误报 |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        Tally all = new();
        foreach (var set in trial.Sets)
        {
            foreach (var format in trial.Formats)
            {
                var tally = Run(set, format);
                all.Add(tally);
                WriteRow(output, set, format.ToString(), tally);
            }
        }

        WriteRow(output, "合计", "", all);
        List(output, "读不了的文件", failures);
        List(output, "没有读对的事实", misses);
        List(output, "多读的事实", wrongs);
        List(output, "误报", complaints);
        return all.Failures == all.Documents && all.Documents > 0 ? 1 : 0;
    }

    private Tally Run(string set, BookFormat format)
    {
        var seeds = Enumerable.Range(trial.FirstSeed, trial.Seeds).ToList();
        var documents = seeds.Select(seed => DocumentMaker.Make(seed, set, [.. trial.Damages ?? DocumentMaker.SomeDamages(seed)])).ToList();
        var files = BookWriter.WriteAll(documents, format);
        Tally tally = new();
        for (var index = 0; index < files.Count; index++)
        {
            var name =
                $"{set}-{seeds[index]}{(documents[index].Damages.Count > 0 ? $"-{string.Join('+', documents[index].Damages)}" : "")}{BookWriter.Extension(format)}";
            if (trial.Folder is not null)
            {
                Directory.CreateDirectory(trial.Folder);
                File.WriteAllBytes(Path.Combine(trial.Folder, format == BookFormat.CellText ? $"cells-{name}" : name), files[index]);
            }

            tally.Add(Try(name, documents[index], files[index]));
        }

        return tally;
    }

    private Tally Try(string name, BookDocument written, byte[] file)
    {
        ReadDocument read;
        CheckReport? report = null;
        try
        {
            read = new DocumentReader(PackLoader.Embedded).Read(file, name);
            report = Checked(read);
        }
        catch (Exception problem) when (problem is UnreadableException or NotSupportedException or PackException)
        {
            failures.Add($"{name}：{problem.Message}");
            var expected = written.Facts.Where(fact => !fact.IsOptional).ToList();
            return new Tally
            {
                Documents = 1,
                Failures = 1,
                TableExpected = expected.Count(fact => !fact.IsInSentence),
                SentenceExpected = expected.Count(fact => fact.IsInSentence),
            };
        }

        var tally = Scorer.Score(name, written, read, misses, wrongs);
        foreach (var finding in report?.Broken ?? [])
        {
            tally.Complaints++;
            complaints.Add(
                $"{name} {finding.Relation} 印为 {finding.Printed}，应为 {finding.Expected}\n    {string.Join("\n    ", finding.Terms.Take(6).Select(term => $"{term.Sign:+0;-0;0} {term.Fact}：{Points.Text(term.Fact.Coordinates)}"))}"
            );
        }

        return tally;
    }

    /// <summary>Reading may live before checking does; then nothing is complained of.</summary>
    private static CheckReport? Checked(ReadDocument read)
    {
        try
        {
            return Checker.Check([read]);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static void WriteRow(TextWriter output, string set, string format, Tally tally) =>
        output.WriteLine(
            $"| {set} | {format} | {tally.Documents} | {tally.Failures} | {tally.TableExpected} | {Share(tally.TableFound, tally.TableExpected)} | {tally.SentenceExpected} | {Share(tally.SentenceFound, tally.SentenceExpected)} | {tally.Read} | {Share(tally.WrongFacts, tally.Read)} | {tally.Complaints} |"
        );

    // Rounded down, so that 100 % means all.
    private static string Share(int part, int whole) => whole == 0 ? "—" : $"{Math.Floor(part * 10_000m / whole) / 100:0.00}%";

    private void List<T>(TextWriter output, string title, List<T> items)
    {
        if (items.Count > 0 && trial.Show > 0)
        {
            output.WriteLine($"\n{title}（共 {items.Count}，列出前 {Math.Min(items.Count, trial.Show)}）：");
            foreach (var item in items.Take(trial.Show))
            {
                output.WriteLine($"- {item}");
            }
        }
    }
}
