using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Excel;
using Mingzhang.Writing.Text;
using Mingzhang.Writing.Word;

// How long a disclosure takes to write, beside programs that only print given tables, on the same machine in the same run.
// Arguments: number of timed runs (5), number of units of one run (0: none).
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var units = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
var packs = PackLoader.Embedded;
var book = Long(BookInventor.Invent(7, BookShape.Beijing with { Lines = 120 }));
var folder = Directory.CreateTempSubdirectory("mingzhang-writing-").FullName;
try
{
    var prepared = new Publisher(packs).Prepare(book, "填报.xlsx");
    var document = prepared.Documents[0].Written;
    Console.WriteLine($"{document.Tables.Count()} 张表，{document.Figures.Count()} 个数，{document.Tables.Sum(table => table.Rows.Count)} 行；每项计时 {runs} 次，取中位数");
    Console.WriteLine("| 做什么 | 毫秒 |");
    Console.WriteLine("|---|---:|");
    Line("明账：由填报编成文件、读回、核对", () => new Publisher(packs).Prepare(book, "填报.xlsx"));
    Line("明账：写 Word", () => DocxWriter.Write(document, new MemoryStream()));
    Line("明账：写 Excel", () => XlsxWriter.Write(document, new MemoryStream(), totalsAsFormulas: false));
    Line("明账：整套（Word、Excel、网页、数据、清单），再读回各文件", () => Built(prepared, OutputFormats.All & ~OutputFormats.Pdf));
    Peers(document);
    if (units > 0)
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(0, units, seed => Built(new Publisher(packs).Prepare(BookInventor.Invent(seed, BookShape.Beijing), "填报.xlsx"), OutputFormats.Word | OutputFormats.Excel | OutputFormats.Data));
        Console.WriteLine($"| 明账：{units} 个单位（Word、Excel、数据，读回） | {watch.ElapsedMilliseconds} |");
        Console.WriteLine($"内存最多 {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

void Peers(WrittenDocument document)
{
    var json = Path.Combine(folder, "tables.json");
    File.WriteAllBytes(json, JsonSerializer.SerializeToUtf8Bytes(document.Tables.Select(table => new { title = table.Title, rows = table.Rows.Select(row => row.Cells.Select(cell => cell.Text)) })));
    var script = Path.Combine(folder, "peer.py");
    using (var source = typeof(Program).Assembly.GetManifestResourceStream("peer.py")!)
    using (var target = File.Create(script))
    {
        source.CopyTo(target);
    }

    Line("python-docx 和 openpyxl：同样的表，只填文字（含启动）", () => Run("/usr/bin/python3", script, json));
    var markdown = Path.Combine(folder, "document.md");
    File.WriteAllText(markdown, MarkdownWriter.Write(document), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    Line("pandoc：由 Markdown 写 Word（含启动）", () => Run("pandoc", markdown, "-o", Path.Combine(folder, "pandoc.docx")));
    Line("LibreOffice：由 Word 另存为 Word（含启动）", () => Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "docx:MS Word 2007 XML", "--outdir", Path.Combine(folder, "out"), Saved(document)));
}

string Saved(WrittenDocument document)
{
    var path = Path.Combine(folder, "document.docx");
    using var stream = File.Create(path);
    DocxWriter.Write(document, stream);
    return path;
}

BuiltPackage Built(Prepared prepared, OutputFormats formats) =>
    new PackageBuilder(packs, new() { Formats = formats, Program = "bench", PacksDigest = "", IsDraft = true }).Build(prepared);

void Line(string what, Action work)
{
    try
    {
        work();
        List<long> times = [];
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times.Add(watch.ElapsedMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"| {what} | {times[times.Count / 2]} |");
    }
    catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
    {
        Console.WriteLine($"| {what} | 没有测：{exception.Message} |");
    }
}

static void Run(string program, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
    process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"{program} 以 {process.ExitCode} 结束");
    }
}

// Twenty projects of twelve indicators, as a district's centre has.
static AccountBook Long(AccountBook book)
{
    var some = new ProjectInventor(3).Book().Projects.Where(project => !project.IsDepartment).ToList();
    return book with
    {
        Projects = [.. book.Projects, .. Enumerable.Range(1, 20).Select(number => some[number % some.Count] with { Code = $"B{number}", Name = $"{some[number % some.Count].Name}{number}" })],
    };
}
