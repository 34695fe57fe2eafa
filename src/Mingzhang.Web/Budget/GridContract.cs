using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingzhang.Web.Budget;

// What the server and the grid tell each other: Client/src/grid/contract.ts. Money is whole fen as a text of digits. What a record does not
// have is not sent at all: the grid tells that from an empty value.

/// <summary>A column of the grid.</summary>
public sealed record GridColumn(string Name, string Label, string Kind, int Width)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? List { get; init; }

    public bool Pinned { get; init; }

    public bool Required { get; init; }

    /// <summary>Another column; amounts of rows that differ in it make no sum: 收入 and 支出.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Apart { get; init; }

    /// <summary>Other head words by which a pasted block names it.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];
}

public sealed record GridItem(string Code, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Path = null);

internal sealed record GridRemark(string Column, string Words, string By);

internal sealed record GridProblem(string Id, string Column, string Level, string Words);

internal sealed record GridRow(string Id, long Version, IReadOnlyDictionary<string, string?> Values, IReadOnlyList<GridRemark> Comments, IReadOnlyList<GridProblem> Problems);

internal sealed record GridSummary(IReadOnlyList<string> Broken);

internal sealed record GridData(
    IReadOnlyList<GridColumn> Columns,
    IReadOnlyDictionary<string, IReadOnlyList<GridItem>> Lists,
    IReadOnlyList<GridRow> Rows,
    string Unit,
    bool CanEdit,
    string SaveUrl,
    string Now,
    GridSummary Summary);

/// <summary>One row's change as the grid sends it; a value is a text, a number or null.</summary>
internal sealed record GridChange(string Id, long Version, bool IsNew, bool IsDeleted, string? After, IReadOnlyDictionary<string, JsonElement>? Values);

internal sealed record GridSave(string Batch, IReadOnlyList<GridChange> Changes);

internal sealed record GridSaved(string Id, long Version, IReadOnlyDictionary<string, string?> Values);

internal sealed record GridConflict(string Id, string Column, string? Mine, string? Theirs, string By, string At);

internal sealed record GridAnswer(IReadOnlyList<GridSaved> Rows, IReadOnlyList<GridConflict> Conflicts, IReadOnlyList<GridProblem> Problems, IReadOnlyDictionary<string, string> Totals, GridSummary Summary);

internal sealed record GridRemoteRow(string Id, long Version, IReadOnlyDictionary<string, string?>? Values, bool IsDeleted, string? After, string By);

internal sealed record GridRemote(string Now, IReadOnlyList<GridRemoteRow> Rows, IReadOnlyList<GridProblem> Problems, GridSummary Summary);
