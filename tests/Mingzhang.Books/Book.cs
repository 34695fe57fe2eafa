using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>An amount at a point that no other amount of the book lies within.</summary>
public sealed record Posting(Coordinates At, long Fen);

/// <summary>A purchase that the year plans or made.</summary>
/// <param name="Kind">Goods, works or services.</param>
/// <param name="ForSmall">Part that is kept for small and medium enterprises, in fen.</param>
/// <param name="ForMicro">Part of that for small and micro enterprises, in fen.</param>
public sealed record Purchase(
    Theme Kind,
    string Project,
    string Item,
    string CatalogueCode,
    string CountedIn,
    int Quantity,
    long UnitPriceFen,
    long ForSmall,
    long ForMicro
)
{
    public long Fen => Quantity * UnitPriceFen;
}

/// <summary>A line of the list of assets. Null counts are not printed.</summary>
public sealed record Asset(Theme Theme, int? Count, string CountedIn, long Fen);

/// <summary>A project with its code and what the target tables say of it.</summary>
public sealed record BookProject(string Code, string Name, string Purpose);

/// <summary>What one invented unit knows of its money: leaf amounts, from which every table is a query.</summary>
public sealed class Book
{
    public required int Seed { get; init; }

    /// <summary>示例县</summary>
    public required string District { get; init; }

    public string Organisation => $"{District}融媒体中心";

    /// <summary>Code of the department, a prefix of the unit's.</summary>
    public required string Code { get; init; }

    public string UnitCode => $"{Code}001";

    public string UnitName => $"{Organisation}本级";

    /// <summary>The year that the document is about.</summary>
    public required int Year { get; init; }

    public required IReadOnlyList<Posting> Postings { get; init; }

    public required IReadOnlyList<Purchase> Purchases { get; init; }

    public required IReadOnlyList<Asset> Assets { get; init; }

    public required IReadOnlyList<BookProject> Projects { get; init; }

    public required int Staff { get; init; }

    public required int Retired { get; init; }

    public required int Vehicles { get; init; }

    /// <summary>Each fund's project money that a project has in a year and stage.</summary>
    public IEnumerable<BookProject> ProjectsIn(Coordinates scope) =>
        Projects.Where(project => this[scope with { Flow = Flow.Expenditure, Project = project.Code }] != 0);

    /// <summary>The sum at a point, in fen.</summary>
    /// <remarks>A grand total is counted on the source side, for both sides are equal; only where it is asked by
    /// what the money is spent on, on the use side.</remarks>
    public long this[Coordinates point]
    {
        get
        {
            if (point.Flow == Flow.GrandTotal)
            {
                var use =
                    point.Given.Has(Dimension.Nature)
                    || point.Given.Has(Dimension.Economy)
                    || point.Given.Has(Dimension.GovernmentEconomy)
                    || point.Given.Has(Dimension.Project);
                return Enum.GetValues<Flow>()
                    .Where(flow => use ? flow.IsUse() : flow.IsSource())
                    .Sum(flow => this[point with { Flow = flow }]);
            }

            return Index.TryGetValue((point.Year, point.Stage, point.Flow), out var postings)
                ? postings.Where(posting => point.Contains(posting.At)).Sum(posting => posting.Fen)
                : 0;
        }
    }

    /// <summary>The functional items that have money within any of the scopes, in the order of their codes.</summary>
    public IReadOnlyList<FunctionCode> Functions(params IReadOnlyList<Coordinates> scopes) =>
        [
            .. Leaves(scopes)
                .GroupBy(posting => posting.At.Function)
                .Where(group => group.Any(posting => posting.Fen != 0))
                .Select(group => group.Key)
                .OrderBy(code => code.Value),
        ];

    /// <summary>The functional items with their 款 and 类 before them, as tables of all levels list them.</summary>
    public IReadOnlyList<FunctionCode> FunctionLevels(params IReadOnlyList<Coordinates> scopes) =>
        [
            .. Functions(scopes)
                .SelectMany(code => new[] { code.Parent.Parent, code.Parent, code })
                .Distinct()
                .OrderBy(code => code.ToString(), StringComparer.Ordinal),
        ];

    public IReadOnlyList<EconomyCode> Economies(params IReadOnlyList<Coordinates> scopes) =>
        [.. Leaves(scopes).Where(posting => posting.Fen != 0).Select(posting => posting.At.Economy).Distinct().OrderBy(code => code.Value)];

    /// <summary>Departmental economic items with their 类 before them.</summary>
    public IReadOnlyList<EconomyCode> EconomyLevels(params IReadOnlyList<Coordinates> scopes) =>
        [
            .. Economies(scopes)
                .SelectMany(code => new[] { code.Parent, code })
                .Distinct()
                .OrderBy(code => code.ToString(), StringComparer.Ordinal),
        ];

    public IEnumerable<Posting> Leaves(params IReadOnlyList<Coordinates> scopes) =>
        Postings.Where(posting => scopes.Any(scope => scope.Contains(posting.At)));

    private Dictionary<(int Year, Stage Stage, Flow Flow), List<Posting>> Index =>
        index ??= Postings
            .GroupBy(posting => (posting.At.Year, posting.At.Stage, posting.At.Flow))
            .ToDictionary(group => group.Key, group => group.ToList());

    private Dictionary<(int Year, Stage Stage, Flow Flow), List<Posting>>? index;
}
