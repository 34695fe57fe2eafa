using System.Runtime.InteropServices;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>All figures of a body by their point and kind of measure.</summary>
internal sealed class PointIndex
{
    private readonly Dictionary<Coordinates, List<Fact>> money;
    private readonly List<Coordinates> empty;

    public PointIndex(IReadOnlyList<ReadDocument> documents)
    {
        money = new Dictionary<Coordinates, List<Fact>>(documents.Sum(document => document.Facts.Count));
        foreach (var fact in documents.SelectMany(document => document.Facts))
        {
            if (fact is { IsOneOfSeveral: false, Figure.Measure.Kind: MeasureKind.Money })
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(money, fact.Coordinates, out _);
                (list ??= new List<Fact>(1)).Add(fact);
            }
        }

        empty = [.. documents.SelectMany(document => document.Tables)
            .Where(table => table is { IsEmpty: true, Kind: TableKind.Amounts } && table.Coordinates.Flow == Flow.Expenditure && table.Coordinates.Fund != Fund.All)
            .Select(table => table.Coordinates).Distinct()];
    }

    public IReadOnlyDictionary<Coordinates, List<Fact>> Points => money;

    public List<Fact>? At(in Coordinates point) => money.GetValueOrDefault(point);

    /// <summary>Whether a table that was printed without any figure says that there is nothing at a point.</summary>
    public bool IsInEmptyTable(in Coordinates point)
    {
        foreach (var table in empty)
        {
            if (table.Contains(point))
            {
                return true;
            }
        }

        return false;
    }
}
