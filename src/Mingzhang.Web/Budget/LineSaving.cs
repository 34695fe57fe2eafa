using System.Globalization;
using System.Text.Json;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Budget;

/// <summary>Takes what the grid sends: all of it in one transaction. Sent twice, since an answer was lost, it is taken once: a new row keeps
/// the id that the page gave it, and an edit that finds its own value there is no conflict.</summary>
internal sealed class LineSaving(Keeper keeper)
{
    /// <summary>As many rows as a person pastes at once; more come by import.</summary>
    public const int MostChanges = 10_000;

    private const int LongestText = 2000;

    /// <returns>The rows as they are kept now, and the fields in which another person was quicker.</returns>
    /// <exception cref="FormatException">A value is none of its column; the message names row and column.</exception>
    public Task<(IReadOnlyList<KeptLine> Rows, IReadOnlyList<GridConflict> Conflicts)> SaveAsync(Visit visit, LineView view, IReadOnlyList<GridChange> changes) =>
        keeper.ChangeAsync<(IReadOnlyList<KeptLine>, IReadOnlyList<GridConflict>)>(visit.Actor("budget.edit"), visit.District, "budget.save", async change =>
        {
            List<KeptLine> rows = [];
            List<GridConflict> conflicts = [];
            foreach (var one in changes)
            {
                var key = visit.Scope.Key(one.Id);
                var there = await change.FindAsync<KeptLine>(key);
                if (one.IsDeleted)
                {
                    if (there is not null)
                    {
                        await change.RemoveAsync(there);
                    }
                }
                else if (there is null && !one.IsNew)
                {
                    // Another person removed it: said as a conflict of the whole row, so that it can be brought back.
                    conflicts.AddRange(Fields(one).Select(field => new GridConflict(one.Id, field.Key, field.Value, null, "", "")));
                }
                else if (there is null)
                {
                    var added = new KeptLine { District = visit.District, Unit = visit.Scope.Unit, Year = visit.Scope.Year, Id = one.Id, OfYear = view.Year, Stage = view.Stage, Position = await LinePositions.AfterAsync(change, visit.Scope, one.After) };
                    added = await change.AddAsync(added);
                    rows.Add((await change.EditAsync<KeptLine>(key, added.Version, Fields(one))).Now ?? added);
                }
                else
                {
                    var edited = await change.EditAsync<KeptLine>(key, one.IsNew ? there.Version : one.Version, Fields(one));
                    rows.Add(edited.Now ?? there);
                    conflicts.AddRange(edited.Conflicts.Select(conflict => new GridConflict(one.Id, conflict.Column, conflict.Mine, conflict.Theirs, conflict.By, conflict.At.ToString("O", CultureInfo.InvariantCulture))));
                }
            }

            return (rows, conflicts);
        });

    /// <summary>What is wrong with a request before anything of it is taken; null if nothing is.</summary>
    public static string? FaultOf(GridSave save) =>
        save.Changes.Count > MostChanges ? "budget.save.too-many"
        : save.Changes.Any(change => change.Id.Length is 0 or > 64 || change.Id.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-')) ? "budget.save.bad-id"
        : save.Changes.SelectMany(change => change.Values?.Keys ?? []).Any(name => !LineColumns.Editable.Contains(name)) ? "budget.save.bad-column"
        : null;

    private static Dictionary<string, string?> Fields(GridChange change) => (change.Values ?? new Dictionary<string, JsonElement>()).ToDictionary(
        pair => pair.Key,
        pair => pair.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String when pair.Value.GetString() is { Length: <= LongestText } text => text,
            JsonValueKind.Number when pair.Value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            _ => throw new FormatException($"{change.Id} {pair.Key}"),
        },
        StringComparer.Ordinal);
}
