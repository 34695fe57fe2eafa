using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Forms;

namespace Mingzhang.Packs.Sheets;

/// <summary>Whose a sheet is.</summary>
public enum SheetSubject
{
    /// <summary>项目</summary>
    Project,

    /// <summary>部门整体</summary>
    Department,
}

/// <summary>What a row or a part is repeated for.</summary>
public enum SheetEach
{
    /// <summary>Indicators of the sheet's project.</summary>
    Indicator,

    /// <summary>Projects, one below the other.</summary>
    Project,

    /// <summary>Projects, and each one's indicators; a project without indicators has one row.</summary>
    ProjectIndicator,

    /// <summary>Projects that the department itself evaluated (部门评价, SC-01): those with texts of a report.</summary>
    EvaluatedProject,

    /// <summary>Grades of the scheme, from the best.</summary>
    Grade,

    /// <summary>活动: runs of indicators that stand under the same one (TG-24).</summary>
    Activity,

    /// <summary>Goals of an activity: runs of indicators that share one.</summary>
    ActivityGoal,
}

/// <summary>The sheets of performance of one jurisdiction: packs/sheets, a file a set.</summary>
/// <param name="Id">Its name, that of its file: hebei-targets.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Sheets">The sheets.</param>
/// <param name="Reports">Documents of headings, paragraphs and sheets.</param>
public sealed record SheetSet(string Id, string Title, IReadOnlyList<OfficialSheet> Sheets, IReadOnlyList<OfficialReport> Reports)
{
    /// <summary>Where the sheets were seen, and how sure they are.</summary>
    public string Source { get; init; } = "";

    public Confidence Sure { get; init; }

    /// <summary>First and last year that the sheets are known to hold for; null for not known.</summary>
    public int? FromYear { get; init; }

    public int? ToYear { get; init; }
}

/// <summary>How sheets print numbers and levels.</summary>
public sealed record SheetStyle
{
    public required MoneyUnit MoneyUnit { get; init; }

    /// <summary>Digits of amounts after the point.</summary>
    public required int Decimals { get; init; }

    public bool HasThousands { get; init; }

    /// <summary>Digits of the execution rate after the point (SC-14).</summary>
    public int RateDecimals { get; init; } = 2;

    /// <summary>Words of the first and second levels, every one of them.</summary>
    public IReadOnlyDictionary<FirstLevel, string> FirstLevels { get; init; } = new Dictionary<FirstLevel, string>();

    public IReadOnlyDictionary<SecondLevel, string> SecondLevels { get; init; } = new Dictionary<SecondLevel, string>();
}

/// <summary>A sheet of targets or results: rows of cells, some of them repeated for each indicator or project.</summary>
public sealed record OfficialSheet
{
    /// <summary>Its name within its set: project-targets.</summary>
    public required string Id { get; init; }

    /// <summary>预算12表; empty where sheets bear no number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Title, with {…} for what is filled in.</summary>
    public required string Title { get; init; }

    public SheetSubject Of { get; init; }

    public IReadOnlyList<FormLine> Above { get; init; } = [];

    public IReadOnlyList<string> Below { get; init; } = [];

    public PageSide Page { get; init; }

    public required SheetStyle Style { get; init; }

    /// <summary>项目负责人 and 联系电话 are printed; published sheets leave them out unless the place demands them (DR-22).</summary>
    public bool NamesPersons { get; init; }

    /// <summary>How wide each column is beside the others.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    /// <summary>Rows at the top that are repeated on each page.</summary>
    public int HeadRows { get; init; }

    public required IReadOnlyList<SheetFormRow> Rows { get; init; }

    /// <summary>One table holds all projects; else each project has a table of its own.</summary>
    public bool IsList => Rows.Any(row => row.Each is SheetEach.Project or SheetEach.ProjectIndicator or SheetEach.EvaluatedProject or SheetEach.Grade);

    /// <summary>上年结转资金 has a place of its own; else it counts by its fund.</summary>
    public bool HasCarriedOver => Rows.Any(row => row.Cells.Any(cell => cell.Text.Contains("{fund.carriedOver.", StringComparison.Ordinal)));
}

/// <summary>A row of a sheet.</summary>
/// <param name="Cells">From the left; places that a taller cell above covers are left out.</param>
public sealed record SheetFormRow(IReadOnlyList<SheetFormCell> Cells)
{
    /// <summary>What it is repeated for; null for a row that stands once.</summary>
    public SheetEach? Each { get; init; }

    public bool IsTotal { get; init; }
}

/// <summary>A cell of a sheet.</summary>
/// <param name="Text">Its words, with {…} for what is filled in.</param>
/// <param name="Line">Line of the pack file.</param>
public sealed record SheetFormCell(string Text, int Line)
{
    /// <summary>Columns that it takes.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Rows that it takes.</summary>
    public int Down { get; init; } = 1;

    /// <summary>Equal cells below each other are printed as one, as far as those to their left are.</summary>
    public bool Merges { get; init; }

    /// <summary>Where the text stands; null to have it told by what it is: labels in the middle, numbers at the right.</summary>
    public LineSide? Side { get; init; }
}
