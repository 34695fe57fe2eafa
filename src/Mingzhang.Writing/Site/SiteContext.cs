using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Writing.Site;

/// <summary>What all pages of a site share, in every language.</summary>
internal sealed class SiteContext
{
    private readonly ILookup<string, IndexedFigure> printed;

    public SiteContext(SiteInput input)
    {
        Input = input;
        Names = new(input.Packs);
        Terms = new(input.Packs.Glossary);
        Chief = input.Documents[0];
        printed = input.Documents.SelectMany(FigureIndex.Of).ToLookup(figure => figure.Id, StringComparer.Ordinal);
        Basis = new() { Year = Chief.Year, Stage = StageOf(Chief, input.Ledger) };
        Projects = [.. input.Ledger.Book.Projects.Where(project => !project.IsDepartment), .. input.Ledger.Book.Projects.Where(project => project.IsDepartment)];
    }

    public SiteInput Input { get; }

    public Ledger Ledger => Input.Ledger;

    public AccountBook Book => Input.Ledger.Book;

    public CodeNames Names { get; }

    public SiteTerms Terms { get; }

    /// <summary>The document whose year and stage the overview shows.</summary>
    public WrittenDocument Chief { get; }

    /// <summary>Year and stage of the overview.</summary>
    public Coordinates Basis { get; }

    public IReadOnlyList<ProjectEntry> Projects { get; }

    /// <summary>Where an amount is printed, in the order of the documents.</summary>
    public IEnumerable<IndexedFigure> Printed(string id) => printed[id];

    /// <summary>Page and anchor of a printed figure.</summary>
    public (string Page, string Anchor) AddressOf(IndexedFigure figure) => figure.Place.Table is { } table
        ? (SiteLinks.Table(figure.Document, table), SiteLinks.Cell(figure.Place.Row, figure.Place.Column))
        : (SiteLinks.Narrative, figure.Place.Run > 0 ? RunAnchor(figure.Document, figure.Place.Block, figure.Place.Run) : BlockAnchor(figure.Document, figure.Place.Block));

    public string RunAnchor(string document, int block, int run) => $"d{Html.Number(NumberOf(document))}{SiteLinks.Run(block, run)}";

    public string BlockAnchor(string document, int block) => $"d{Html.Number(NumberOf(document))}b{Html.Number(block)}";

    /// <summary>Page and anchor of the first table that prints the amount at a point; null where none does.</summary>
    public (string Page, string Anchor)? TableOf(in Coordinates at) =>
        Printed(FigureId.Of(at)).FirstOrDefault(figure => figure.Place.Table is not null && figure.Figure.Role.Length == 0) is { } figure ? AddressOf(figure) : null;

    public WrittenTable? TableNamed(string document, string table) =>
        Input.Documents.FirstOrDefault(known => known.Id == document)?.Tables.FirstOrDefault(known => known.Id == table);

    public string TitleOf(string document) => Input.Documents.First(known => known.Id == document).Title;

    private int NumberOf(string document)
    {
        for (var i = 0; i < Input.Documents.Count; i++)
        {
            if (Input.Documents[i].Id == document)
            {
                return i + 1;
            }
        }

        return 0;
    }

    // A document of results tells what was spent; which stage holds it depends on what was entered.
    private static Stage StageOf(WrittenDocument document, Ledger ledger)
    {
        Stage[] candidates = document.Kind is DocumentKind.FinalAccounts or DocumentKind.PerformanceResults ? [Stage.Final, Stage.Executed, Stage.Adjusted] : [Stage.Initial];
        return Array.Find(candidates, stage => ledger[new() { Year = document.Year, Stage = stage, Flow = Flow.Expenditure }] is not null) is var found && found != Stage.Unknown ? found : candidates[0];
    }
}
