using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>The documents as they would be if some figures were other than printed: checked again, they tell whether a
/// supposed mistake would break relations that could not be checked with it.</summary>
internal sealed class Supposition
{
    private readonly Dictionary<Fact, Fact> replaced = [];
    private readonly Dictionary<(FactGrid, int, int), Fact> filled = [];

    /// <summary>Supposes that mistakes were not made; null where one does not say what a figure should read.</summary>
    public static Supposition? Of(IEnumerable<Hypothesis> mistakes, Bonds bonds)
    {
        var supposition = new Supposition();
        foreach (var mistake in mistakes)
        {
            for (var i = 0; i < mistake.Changes.Count; i++)
            {
                if (i >= mistake.Readings.Count || mistake.Readings[i] is not { } reading)
                {
                    return null;
                }

                supposition.Replace(mistake.Changes[i].Fact, reading, bonds);
            }
        }

        return supposition;
    }

    public List<ReadDocument> In(IReadOnlyList<ReadDocument> documents) => [.. documents.Select(Copy)];

    private void Replace(Fact fact, decimal reading, Bonds bonds)
    {
        var decimals = Math.Max(fact.Figure.Decimals, Math.Min((int)reading.Scale, 8));
        var copy = new Fact { Coordinates = fact.Coordinates, Figure = new Figure(reading, decimals, fact.Figure.Measure), Printed = fact.Printed, Place = fact.Place, IsOneOfSeveral = fact.IsOneOfSeveral };
        if (bonds.CellOfBlank(fact) is { } cell)
        {
            filled[cell] = copy;
        }
        else
        {
            replaced[fact] = copy;
        }
    }

    private Fact? Of(Fact? fact) => fact is not null && replaced.TryGetValue(fact, out var other) ? other : fact;

    private ReadDocument Copy(ReadDocument document) => new()
    {
        Name = document.Name,
        Format = document.Format,
        Kind = document.Kind,
        Organisation = document.Organisation,
        UnitCode = document.UnitCode,
        Year = document.Year,
        Stage = document.Stage,
        Tables = [.. document.Tables.Select(Copy)],
        Facts = [.. document.Facts.Select(fact => Of(fact)!), .. document.Tables.SelectMany(table => table.Grids).SelectMany(FilledIn)],
        Claims = [.. document.Claims.Select(Copy)],
    };

    private IEnumerable<Fact> FilledIn(FactGrid grid) => filled.Where(entry => ReferenceEquals(entry.Key.Item1, grid)).Select(entry => entry.Value);

    private FactTable Copy(FactTable table) =>
        table.Grids.Any(IsTouched)
            ? new FactTable { Number = table.Number, Title = table.Title, Kind = table.Kind, Place = table.Place, Measure = table.Measure, Coordinates = table.Coordinates, IsEmpty = table.IsEmpty, Grids = [.. table.Grids.Select(Copy)] }
            : table;

    private bool IsTouched(FactGrid grid) => grid.Facts.Any(row => row.Any(fact => fact is not null && replaced.ContainsKey(fact))) || FilledIn(grid).Any();

    private FactGrid Copy(FactGrid grid)
    {
        var facts = grid.Facts.Select((row, r) => row.Select((fact, c) => Of(fact) ?? filled.GetValueOrDefault((grid, r, c))).ToArray()).ToArray();
        var states = grid.States.Select((row, r) => row.Select((state, c) => facts[r][c] is null ? state : CellState.Figure).ToArray()).ToArray();
        return new FactGrid { Rows = grid.Rows, Columns = grid.Columns, Facts = facts, States = states, RowsWithUnknownColumns = grid.RowsWithUnknownColumns };
    }

    private Claim Copy(Claim claim) => claim switch
    {
        Change change => change with { Now = Of(change.Now), Base = Of(change.Base), Amount = Of(change.Amount), Rate = Of(change.Rate) },
        Share share => share with { Part = Of(share.Part)!, Whole = Of(share.Whole), Rate = Of(share.Rate)! },
        Breakdown breakdown => breakdown with { Whole = Of(breakdown.Whole)!, Parts = [.. breakdown.Parts.Select(part => Of(part)!)] },
        Sameness sameness => sameness with { First = Of(sameness.First)!, Second = Of(sameness.Second)! },
        _ => claim,
    };
}
