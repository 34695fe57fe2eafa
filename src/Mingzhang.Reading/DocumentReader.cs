using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Naming;
using Mingzhang.Reading.Performance;
using Mingzhang.Reading.Sentences;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Tables;

namespace Mingzhang.Reading;

/// <summary>The way in: a file becomes a read document. One way for all formats: paragraphs and tables, joined over
/// pages, given coordinates by the lexicon.</summary>
public sealed class DocumentReader(PackSet packs)
{
    private readonly Vocabulary vocabulary = new(packs);
    private readonly EvaluationSummaryReader summaries = new(packs.Performance);

    /// <summary>Reads a file of any known format.</summary>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public ReadDocument Read(string path, CancellationToken cancellation = default) =>
        Read(File.ReadAllBytes(path), Path.GetFileName(path), cancellation);

    /// <summary>Reads the bytes of a file.</summary>
    public ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation = default) =>
        Understand(Formats.Read(file, name, cancellation));

    /// <summary>Gives coordinates to what a format reader found.</summary>
    public ReadDocument Understand(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source = source.Numbered();
        var (printed, paragraphs) = TableJoiner.Join(source);
        var identity = IdentityReader.Read(source, printed, paragraphs);
        var context = new DocumentContext(source.Name, identity.Year?.Value ?? 0, identity.Stage?.Value ?? Stage.Unknown, identity.Organisation?.Value ?? "");
        var goals = new GoalParagraphs(packs.Performance, source.Name, identity.Organisation);
        var departmentTargets = goals.Read(ParagraphsOf(source));
        var (tables, log) = ReadAll(source, printed, context, goals.Taken, new Dictionary<int, int>());
        if (LostPoints.Find(tables, log.Facts) is { Count: > 0 } lost)
        {
            (tables, log) = ReadAll(source, printed, context, goals.Taken, lost);
        }

        var sheets = new SheetsReader(packs.Performance, log).Read(SheetTable.Of(tables, printed, ParagraphsOf(source)));
        return new ReadDocument
        {
            Name = source.Name,
            Format = source.Format,
            Kind = identity.Kind ?? IdentityReader.KindOf(sheets),
            Organisation = identity.Organisation ?? IdentityReader.OrganisationOf(sheets),
            UnitCode = identity.UnitCode,
            Year = identity.Year,
            Stage = identity.Stage,
            Tables = tables,
            Passages = PassagesOf(source),
            Facts = log.Facts,
            Claims = log.Claims,
            Performance = new PerformancePart
            {
                Sheets = departmentTargets is null ? sheets : [departmentTargets, .. sheets],
                Payments = log.Payments,
                Summaries = summaries.Read(ParagraphsOf(source), source.Name),
            },
            NotUnderstood = log.NotUnderstood,
            Notes = log.Notes,
        };
    }

    private static List<Paragraph> ParagraphsOf(SourceDocument source) => [.. source.Blocks.OfType<Paragraph>().Where(paragraph => !TableJoiner.IsPageMark(paragraph))];

    private static List<Passage> PassagesOf(SourceDocument source) =>
    [
        .. ParagraphsOf(source)
            .Select(paragraph => new Passage(paragraph.PlaceIn(source.Name), paragraph.Text) { HeadingLevel = paragraph.HeadingLevel }),
    ];

    private (List<FactTable> Tables, ReadingLog Log) ReadAll(SourceDocument source, List<PrintedTable> printed, DocumentContext context, HashSet<Paragraph> taken, IReadOnlyDictionary<int, int> lostPoints)
    {
        var log = new ReadingLog();
        var reader = new TableReader(vocabulary, context, log) { LostPoints = lostPoints };
        var tables = printed.ConvertAll(reader.Read);
        new SentenceReader(vocabulary, context, log).Read([.. ParagraphsOf(source).Where(paragraph => !taken.Contains(paragraph))]);
        return (tables, log);
    }
}
