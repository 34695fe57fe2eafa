using System.Globalization;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>Makes the records of a kind be those that are wanted, and touches no more than it has to.</summary>
internal sealed class Merging(Change change, Scope scope)
{
    /// <summary>Those of one name are matched in their order. What the wanted records leave to other pages (a project's lead, an
    /// indicator's measure) stays.</summary>
    /// <param name="wanted">The records, without keys.</param>
    /// <param name="nameOf">What a person would call the same record.</param>
    /// <returns>The kept records, in the order of the wanted ones.</returns>
    public async Task<IReadOnlyList<T>> MergeAsync<T, TName>(IReadOnlyList<T> wanted, Func<T, TName> nameOf)
        where T : Kept
    {
        var there = (await change.ListAsync<T>(scope)).OrderBy(Position).GroupBy(record => (object?)nameOf(record) ?? "").ToDictionary(group => group.Key, group => new Queue<T>(group));
        List<(T Wanted, T? Found)> pairs = [.. wanted.Select(record => (record, there.TryGetValue((object?)nameOf(record) ?? "", out var queue) && queue.TryDequeue(out var first) ? first : null))];
        var places = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        foreach (var group in pairs.GroupBy(pair => ListOf(pair.Wanted)))
        {
            List<(T Wanted, T? Found)> list = [.. group];
            foreach (var (pair, place) in list.Zip(KeptOrder.Of([.. list.Select(pair => (Position(pair.Wanted), pair.Found is null ? (int?)null : Position(pair.Found)))])))
            {
                places[pair.Wanted] = place;
            }
        }

        List<T> result = [];
        foreach (var (record, found) in pairs)
        {
            var keyed = At(record, places[record]) with { District = scope.District, Year = scope.Year, Unit = scope.Unit, Id = found?.Id ?? record.Id, Version = found?.Version ?? 0 };
            result.Add(found is null ? await change.AddAsync(keyed) : await change.SaveAsync(WithOwn(keyed, found)));
        }

        foreach (var left in there.Values.SelectMany(queue => queue))
        {
            await change.RemoveAsync(left);
        }

        return result;
    }

    private static T WithOwn<T>(T record, T found)
        where T : Kept => (record, found) switch
        {
            (KeptProject project, KeptProject kept) => (T)(Kept)(project with { Lead = kept.Lead, StartYear = kept.StartYear, EndYear = kept.EndYear }),
            (KeptIndicator indicator, KeptIndicator kept) => (T)(Kept)(indicator with { Measure = kept.Measure, CopiedFrom = kept.CopiedFrom }),
            _ => record,
        };

    // Money and indicators are counted anew in each project.
    private static string ListOf<T>(T record)
        where T : Kept => record switch
        {
            KeptProjectFund fund => fund.Project,
            KeptIndicator indicator => indicator.Project,
            _ => "",
        };

    private static T At<T>(T record, int position)
        where T : Kept
    {
        var table = KeptTable.Of<T>();
        return table.Column("position") is null || Position(record) == position
            ? record
            : (T)table.With(record, new Dictionary<string, string?>(StringComparer.Ordinal) { ["position"] = position.ToString(CultureInfo.InvariantCulture) });
    }

    private static int Position<T>(T record)
        where T : Kept => KeptTable.Of<T>().Column("position") is { } column && column.Stored(record) is long position ? (int)position : 0;
}
