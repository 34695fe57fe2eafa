using Mingzhang.Books.Performance;
using Mingzhang.Books.Writers;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;

namespace Mingzhang.Sheets;

/// <summary>What to try. Damages are those of all documents; null chooses some for each seed.</summary>
internal sealed record Trial(int FirstSeed, int Seeds, List<SheetManner> Manners, IReadOnlyList<BookFormat> Formats, IReadOnlyList<SheetDamage>? Damages, int Show, string? Folder);

/// <summary>Writes invented documents of targets and results, reads them back and checks them.</summary>
internal sealed class Bench(Trial trial, TextWriter output)
{
    private readonly DocumentReader reader = new(PackLoader.Embedded);
    private readonly List<string> misses = [];
    private readonly List<string> complaints = [];

    /// <summary>How much of clean documents is read right, and what is wrongly complained of.</summary>
    public int Read()
    {
        output.WriteLine("| 样式 | 格式 | 文件 | 读不了 | 项目 | 读到 | 全对 | 指标 | 读到 | 栏目 | 读对 | 多读 | 概述 | 读对 | 误报 |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        SheetTally all = new();
        foreach (var manner in trial.Manners)
        {
            foreach (var format in trial.Formats)
            {
                SheetTally tally = new();
                var documents = Books(manner).Select(book => Damaged(manner, book)).ToList();
                foreach (var (document, file, seed) in documents.Zip(BookWriter.WriteAll([.. documents.Select(document => document.Document)], format), Seeds()))
                {
                    tally.Add(Try($"{manner.Name}-{seed}{(format == BookFormat.CellText ? "-cells" : "")}{BookWriter.Extension(format)}", document, file));
                }

                Write(manner.Name, format.ToString(), tally);
                all.Add(tally);
            }
        }

        Write("合计", "", all);
        List("没有读对的地方", misses);
        List("误报", complaints);
        return all.Failures > 0 ? 1 : 0;
    }

    /// <summary>Which mistakes the rules find. Sheets are taken as intended, so that nothing depends on the reader.</summary>
    /// <param name="reads">Sheets are read from the documents instead, in the first format.</param>
    public int Mistakes(bool reads)
    {
        output.WriteLine("| 错误 | 样式 | 处 | 发现 | 说出的规则 |");
        output.WriteLine("|---|---|--:|--:|---|");
        Dictionary<SheetMistakeKind, (int Tried, int Found)> totals = [];
        var clean = new Dictionary<(string, int), HashSet<Complaint>>();
        foreach (var manner in trial.Manners)
        {
            foreach (var (book, seed) in Books(manner).Zip(Seeds()))
            {
                var told = Complaints(manner.Print(book), reads);
                clean[(manner.Name, seed)] = [.. told];
                complaints.AddRange(told.Select(complaint => $"{manner.Name}-{seed} {complaint}"));
            }
        }

        foreach (var kind in Enum.GetValues<SheetMistakeKind>())
        {
            foreach (var manner in trial.Manners.Where(manner => SheetMistaker.KindsOf(manner).Contains(kind)))
            {
                var tried = 0;
                var found = 0;
                Dictionary<string, int> rules = [];
                foreach (var (book, seed) in Books(manner).Zip(Seeds()))
                {
                    if (SheetMistaker.Inject(book, (seed * 100) + trial.Manners.IndexOf(manner), kind) is not { } mistaken)
                    {
                        continue;
                    }

                    tried++;
                    var added = Complaints(manner.Print(mistaken.Book), reads).Where(complaint => !clean[(manner.Name, seed)].Contains(complaint)).Select(complaint => complaint.Rule).Distinct().ToList();
                    found += added.Count > 0 ? 1 : 0;
                    foreach (var rule in added)
                    {
                        rules[rule] = rules.GetValueOrDefault(rule) + 1;
                    }

                    if (added.Count == 0)
                    {
                        misses.Add($"{kind} {manner.Name}-{seed} {mistaken.Book.Projects[mistaken.Project].Name} {(mistaken.Indicator is { } at ? mistaken.Book.Projects[mistaken.Project].Indicators[at].Name : "")}");
                    }
                }

                output.WriteLine($"| {kind} | {manner.Name} | {tried} | {Share(found, tried)} | {string.Join("、", rules.OrderByDescending(rule => rule.Value).Select(rule => $"{rule.Key} {rule.Value}"))} |");
                var (allTried, allFound) = totals.GetValueOrDefault(kind);
                totals[kind] = (allTried + tried, allFound + found);
            }
        }

        output.WriteLine($"| 合计 | | {totals.Values.Sum(total => total.Tried)} | {Share(totals.Values.Sum(total => total.Found), totals.Values.Sum(total => total.Tried))} | 没有错的 {clean.Count} 份误报 {complaints.Count} |");
        List("没有发现的错误", misses);
        List("误报", complaints);
        return 0;
    }

    private IEnumerable<int> Seeds() => Enumerable.Range(trial.FirstSeed, trial.Seeds);

    private IEnumerable<PerformanceBook> Books(SheetManner manner) => Seeds().Select(seed => PerformanceInventor.Invent(seed, manner.IsResult));

    private PerformanceDocument Damaged(SheetManner manner, PerformanceBook book) =>
        SheetDamager.Apply(manner.Print(book), trial.Damages ?? new Books.Chance(book.Seed, $"damages {manner.Name}").Some(Enum.GetValues<SheetDamage>(), 2, 5), manner.IsResult);

    private SheetTally Try(string name, PerformanceDocument document, byte[] file)
    {
        if (trial.Folder is not null)
        {
            Directory.CreateDirectory(trial.Folder);
            File.WriteAllBytes(Path.Combine(trial.Folder, name), file);
        }

        ReadDocument read;
        try
        {
            read = reader.Read(file, name);
        }
        catch (UnreadableException problem)
        {
            misses.Add($"{name} 读不了：{problem.Message}");
            return new SheetTally { Documents = 1, Failures = 1 };
        }

        var tally = SheetScorer.Score(name, document.Truth, read.Performance, misses);
        var told = Complaint.Of(read);
        tally.Complaints = told.Count;
        complaints.AddRange(told.Select(complaint => $"{name} {complaint}"));
        return tally;
    }

    private IReadOnlyList<Complaint> Complaints(PerformanceDocument document, bool reads)
    {
        var read = reader.Read(BookWriter.Write(document.Document, BookFormat.Markdown), "目标.md");
        return Complaint.Of(reads ? read : Intended(read, document.Truth));
    }

    private static ReadDocument Intended(ReadDocument read, PerformancePart truth) => new()
    {
        Name = read.Name,
        Format = read.Format,
        Kind = read.Kind,
        Organisation = read.Organisation,
        Year = read.Year,
        Stage = read.Stage,
        Tables = read.Tables,
        Passages = read.Passages,
        Performance = truth with { Summaries = read.Performance.Summaries },
    };

    private void Write(string manner, string format, SheetTally tally) =>
        output.WriteLine($"| {manner} | {format} | {tally.Documents} | {tally.Failures} | {tally.Sheets} | {Share(tally.SheetsFound, tally.Sheets)} | {Share(tally.SheetsExact, tally.Sheets)} | {tally.Indicators} | {Share(tally.IndicatorsFound, tally.Indicators)} | {tally.Fields} | {Share(tally.FieldsRight, tally.Fields)} | {tally.Invented} | {tally.Summaries} | {Share(tally.SummariesRight, tally.Summaries)} | {tally.Complaints} |");

    // Rounded down, so that 100 % means all.
    private static string Share(int part, int whole) => whole == 0 ? "—" : $"{Math.Floor(part * 1000m / whole) / 10:0.0}%";

    private void List(string title, List<string> items)
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
