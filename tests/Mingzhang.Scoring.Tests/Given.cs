using Mingzhang.Model.Performance;
using Mingzhang.Notation;
using Mingzhang.Packs;

namespace Mingzhang.Scoring.Tests;

/// <summary>Sheets in the notation of the field, scored by the schemes of the packs.</summary>
internal static class Given
{
    public static readonly PackSet Packs = PackLoader.Embedded;

    private static readonly SheetScorer Scorer = new(Packs);

    /// <summary>A sheet scored by a scheme: <c>自评 … \n 数量 | 场次 | ≥40场 | 实际 28场 | 分值 10</c>.</summary>
    public static ScoredSheet Sheet(string text, string scheme = "national-2020") => Score(SheetNotation.Sheet(text), scheme);

    public static ScoredSheet Score(PerformanceSheet sheet, string scheme = "national-2020", IReadOnlyDictionary<Model.Place, ScoreOverride>? overrides = null) =>
        Scorer.Score(sheet, new(Packs.Schemes[scheme], SchemeReason.Named, scheme), overrides);

    /// <summary>One row: <c>数量 | 场次 | ≥40场 | 实际 28场 | 分值 10</c>.</summary>
    public static ScoredRow Row(string row, string scheme = "national-2020") => Sheet($"自评 演出\n{row}", scheme).Rows.ShouldHaveSingleItem();

    public static ScoredExecution Execution(string funds, string scheme = "national-2020") => Sheet($"自评 演出 | {funds}", scheme).Execution.ShouldNotBeNull();

    /// <summary>A score as a person writes it: 7, 2.45, 6–8 where the highest is excluded written 6–&lt;8, 0–10? where nothing
    /// can be told.</summary>
    public static string Told(ScoredItem item) => item switch
    {
        { Span: null } => "?",
        { State: ScoreState.Told } => $"{item.Span.Least:0.##}",
        _ => $"{item.Span.Least:0.##}–{(item.Span.IsMostExcluded ? "<" : "")}{item.Span.Most:0.##}{(item.State == ScoreState.CannotBeTold ? "?" : "")}",
    };
}
