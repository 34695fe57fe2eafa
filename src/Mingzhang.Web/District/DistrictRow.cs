using Mingzhang.Book.Work;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Records;
using Mingzhang.Web.Components.Parts;

namespace Mingzhang.Web.District;

/// <summary>Where a subject of a unit's work stands.</summary>
/// <param name="Subject">预算, 绩效目标, …</param>
/// <param name="Kept">As kept; of several periods the one that was moved last. Null where nothing began.</param>
public sealed record SubjectState(WorkSubject Subject, KeptWork? Kept)
{
    /// <summary>The state's own record in the packs; null where nothing began, or packs know the state no more.</summary>
    public WorkState? State => Subject.States.FirstOrDefault(state => state.Code == Kept?.State);

    public StateKind? Kind => State is not { } state ? null
        : state.IsEditable ? StateKind.Draft
        : state.IsFinal || !Subject.Transitions.Any(step => step.Way == WorkWay.Onward && step.From.Contains(state.Code)) ? StateKind.Done
        : StateKind.Waiting;
}

/// <summary>A unit's year as the bureau sees it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Summary">Its figures; null where it has nothing for the year.</param>
/// <param name="Work">The subjects of work, in the order of the year.</param>
/// <param name="Due">Deadlines that run or are late, the earliest first.</param>
public sealed record DistrictRow(KeptUnit Unit, KeptSummary? Summary, IReadOnlyList<SubjectState> Work, IReadOnlyList<DueWork> Due)
{
    public IReadOnlyList<ProjectScore> Scores { get; } = ProjectScore.Of(Summary);

    /// <summary>Each piece of work that began; a subject may have several, one a period.</summary>
    public IReadOnlyList<KeptWork> Pieces { get; init; } = [];

    public IEnumerable<DueWork> Late => Due.Where(due => due.IsLate);

    /// <summary>Mean of the projects' scores, 0–100, two decimals; null where none is whole.</summary>
    public decimal? Score => Scores.Count == 0 ? null : decimal.Round(Scores.Sum(score => score.Score) / Scores.Count, 2, MidpointRounding.AwayFromZero);

    /// <summary>Open findings, errors and questions; null where the book was not checked as it stands.</summary>
    public int? Findings => Summary is { IsChecked: true } summary ? summary.Errors + summary.Questions : null;
}

/// <summary>A project's whole score.</summary>
/// <param name="Score">0–100.</param>
/// <param name="Code">项目编码</param>
/// <param name="Name">Its name.</param>
public sealed record ProjectScore(decimal Score, string Code, string Name)
{
    /// <summary>The scores as a summary keeps them.</summary>
    public static IReadOnlyList<ProjectScore> Of(KeptSummary? summary) => summary is null
        ? []
        : [.. summary.Scores.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 3)).Where(parts => parts.Length == 3)
            .Select(parts => new ProjectScore(decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1], parts[2]))];

    /// <summary>As a summary keeps them.</summary>
    public static string Text(IEnumerable<ProjectScore> scores) =>
        string.Join('\n', scores.Select(score => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{score.Score} {score.Code.Replace(' ', '_')} {score.Name.ReplaceLineEndings(" ")}")));
}
