using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>A column of an indicator table.</summary>
/// <param name="Column">First column, from 1.</param>
/// <param name="Span">How many columns the head takes.</param>
/// <param name="Label">The head's words.</param>
internal readonly record struct HeadColumn(int Column, int Span, string Label);

/// <summary>A column of amounts in a list of projects.</summary>
internal readonly record struct FundColumn(HeadColumn At, FundSource Source);

/// <summary>The head over rows of indicators: which column holds what.</summary>
/// <param name="Columns">What each column holds.</param>
/// <param name="Funds">Columns of amounts, in a list of projects.</param>
/// <param name="Rows">How many rows the head has.</param>
/// <param name="Width">How many columns it has.</param>
internal sealed record IndicatorHead(IReadOnlyDictionary<SheetColumn, HeadColumn> Columns, IReadOnlyList<FundColumn> Funds, int Rows, int Width)
{
    /// <summary>The unit that a head over amounts names: 项目金额（万元）; null where none does.</summary>
    public Measure? Money { get; init; }

    /// <summary>The rows name their project: many projects stand under one head.</summary>
    public bool IsList => Has(SheetColumn.ProjectName) || Has(SheetColumn.ProjectCode);

    /// <summary>The rows tell results.</summary>
    public bool HasResults => Has(SheetColumn.Actual) || Has(SheetColumn.Score);

    public bool Has(SheetColumn column) => Columns.ContainsKey(column);

    /// <summary>What stands under a head in a row; null where the head or the cell is missing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The head.</param>
    /// <param name="shift">How many columns to the right of its head the row stands.</param>
    public SheetCell? Cell(SheetRow row, SheetColumn column, int shift = 0) =>
        Columns.TryGetValue(column, out var at) ? row.At(at.Column + shift, at.Span) : null;
}
