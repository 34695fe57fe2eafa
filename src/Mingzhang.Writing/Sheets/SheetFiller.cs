using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Sheets;

/// <summary>Fills sheets of targets and results from a book: lists of all projects, and forms of one project each.</summary>
/// <remarks>Rows may be tall: goals keep their lines, parted by '\n'. Every amount, rate and score is a figure whose role says
/// what it is (fund.fiscal, rate.total, indicator.score), for the point of a project does not tell a source or a score.</remarks>
public sealed class SheetFiller
{
    private readonly Ledger ledger;
    private readonly ProjectMoney money;
    private readonly ISheetScores scores;
    private readonly MonitoringRound? monitoring;

    /// <param name="ledger">The book's ledger.</param>
    /// <param name="scores">Points and grades; null prints only those that are entered.</param>
    /// <param name="monitoring">What sheets of monitoring print; null leaves those cells blank.</param>
    public SheetFiller(Ledger ledger, ISheetScores? scores = null, MonitoringRound? monitoring = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        this.ledger = ledger;
        this.scores = scores ?? EnteredScores.Only;
        money = new(ledger);
        this.monitoring = monitoring;
    }

    /// <summary>All sheets of a set: lists once, forms for each project or department.</summary>
    public IReadOnlyList<WrittenTable> Fill(SheetSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return [.. set.Sheets.SelectMany(Fill)];
    }

    /// <summary>The tables of a sheet; none where the book has no project, or no department, that it is about.</summary>
    public IReadOnlyList<WrittenTable> Fill(OfficialSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var subjects = SubjectsOf(sheet.Of);
        return subjects.Count == 0 ? []
            : sheet.IsList ? [Table(sheet, new())]
            : [.. subjects.Select((subject, index) => Table(sheet, new() { Project = subject, Number = index + 1 }))];
    }

    /// <summary>The table of one project.</summary>
    /// <param name="sheet">A form of one project.</param>
    /// <param name="project">One of the book's.</param>
    public WrittenTable Fill(OfficialSheet sheet, ProjectEntry project)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(project);
        return Table(sheet, new() { Project = project, Number = 1 + SubjectsOf(sheet.Of).IndexOf(project) });
    }

    internal SheetValues Values(SheetStyle style, bool hasCarriedOver, bool namesPersons) => new(ledger, money, scores, style, hasCarriedOver, namesPersons, monitoring);

    internal ISheetScores Scores => scores;

    private List<ProjectEntry> SubjectsOf(SheetSubject subject) => [.. ledger.Book.Projects.Where(project => project.IsDepartment == (subject == SheetSubject.Department))];

    private WrittenTable Table(OfficialSheet sheet, SheetScope scope)
    {
        var values = Values(sheet.Style, sheet.HasCarriedOver, sheet.NamesPersons);
        var title = new SheetText(values).Cell(sheet.Title, scope).Text;
        var text = new SheetText(values, new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = title, ["number"] = sheet.Number });
        var grid = new SheetGrid(sheet.Widths.Count);
        foreach (var row in new SheetRows(values.Results, scores).Of(sheet, scope))
        {
            grid.Add(row, cell => text.Cell(cell.Text, row.Scope));
        }

        return new()
        {
            Id = IdOf(sheet, scope),
            Number = sheet.Number,
            Title = title,
            Subject = scope.Project is { IsDepartment: false } project && !title.Contains(project.Name, StringComparison.Ordinal) ? project.Name : "",
            Above = [.. sheet.Above.Select(line => new WrittenLine(text.Cell(line.Text, scope).Text, (TextSide)line.Side) { IsTitle = line.IsTitle }).Where(line => line.Text.Length > 0)],
            Below = [.. sheet.Below.Select(line => new WrittenLine(text.Cell(line, scope).Text, TextSide.Left))],
            MoneyUnit = sheet.Style.MoneyUnit,
            Page = sheet.Page,
            Widths = sheet.Widths,
            HeadRows = sheet.HeadRows,
            Rows = grid.Rows(sheet.HeadRows),
        };
    }

    // A code may be a name in Chinese; what it is called within the document is plain.
    private static string IdOf(OfficialSheet sheet, SheetScope scope) =>
        scope.Project is not { IsDepartment: false } project ? sheet.Id
            : project.Code.Length > 0 && project.Code.All(char.IsAsciiLetterOrDigit) ? $"{sheet.Id}-{project.Code}"
            : $"{sheet.Id}-{scope.Number.ToString(CultureInfo.InvariantCulture)}";
}
