using System.Globalization;
using Mingzhang.Web.Components.Parts;

namespace Mingzhang.Web.District;

/// <summary>What of the units is shown, in which order.</summary>
/// <param name="Words">Part of a name or code; empty for all.</param>
/// <param name="Department">Code of a department; empty for all.</param>
/// <param name="Show">One of <see cref="Shows"/>; empty for all.</param>
/// <param name="Sort">One of <see cref="Sorts"/>, with a minus before it for the other way round.</param>
/// <param name="Page">From 1.</param>
public sealed record DistrictQuery(string Words = "", string Department = "", string Show = "", string Sort = "unit", int Page = 1)
{
    public const int Size = 50;

    public static readonly IReadOnlyList<string> Shows = ["empty", "late", "findings", "waiting"];

    public static readonly IReadOnlyList<string> Sorts = ["unit", "department", "budget", "paid", "rate", "findings", "score", "late", "changed"];

    /// <summary>What an address asks for; what it says wrongly is as if it said nothing.</summary>
    public static DistrictQuery Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var sort = query["sort"].ToString();
        return new(
            query["q"].ToString().Trim(),
            query["department"].ToString(),
            Shows.Contains(query["show"].ToString()) ? query["show"].ToString() : "",
            Sorts.Contains(sort.TrimStart('-')) ? sort : "unit",
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    public string Key => Sort.TrimStart('-');

    public bool IsDescending => Sort.StartsWith('-');

    /// <summary>The rows asked for, all pages of them, in their order. Rows without a value stand last, whichever way it is sorted.</summary>
    public IReadOnlyList<DistrictRow> Of(IEnumerable<DistrictRow> rows)
    {
        var found = rows.Where(Fits).ToList();
        var known = found.Where(row => Value(row) is not null);
        var comparer = Comparer<object>.Create((one, other) => one is string text ? string.CompareOrdinal(text, (string)other) : ((IComparable)one).CompareTo(other));
        var sorted = IsDescending ? known.OrderByDescending(row => Value(row)!, comparer) : known.OrderBy(row => Value(row)!, comparer);
        return [.. sorted.ThenBy(row => row.Unit.Id, StringComparer.Ordinal), .. found.Where(row => Value(row) is null)];
    }

    /// <summary>The address of this query.</summary>
    public string Address(string path, int year)
    {
        List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"year={year}")];
        Add("q", Words);
        Add("department", Department);
        Add("show", Show);
        Add("sort", Sort == "unit" ? "" : Sort);
        Add("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return $"{path}?{string.Join('&', parts)}";

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    /// <summary>Sorted by a column: figures begin with the greatest, a second time turns it round.</summary>
    public DistrictQuery By(string key) => this with { Page = 1, Sort = Key == key ? (IsDescending ? key : "-" + key) : key is "unit" or "department" ? key : "-" + key };

    private bool Fits(DistrictRow row) =>
        (Words.Length == 0 || row.Unit.Name.Contains(Words, StringComparison.OrdinalIgnoreCase) || row.Unit.Id.StartsWith(Words, StringComparison.Ordinal))
        && (Department.Length == 0 || row.Unit.Department == Department)
        && Show switch
        {
            "empty" => row.Summary?.BudgetFen is null,
            "late" => row.Late.Any(),
            "findings" => row.Findings > 0,
            "waiting" => row.Work.Any(state => state.Kind == StateKind.Waiting),
            _ => true,
        };

    private object? Value(DistrictRow row) => Key switch
    {
        "department" => row.Unit.Department,
        "budget" => row.Summary?.AdjustedFen,
        "paid" => row.Summary?.PaidFen,
        "rate" => row.Summary?.Rate,
        "findings" => row.Findings,
        "score" => row.Score,
        "late" => row.Late.Count(),
        "changed" => row.Summary?.ChangedAt,
        _ => row.Unit.Id,
    };
}
