using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Whose book it is, from what documents say of it and from the rows of its units.</summary>
internal sealed class UnitCodes
{
    public UnitCodes(IReadOnlyList<ReadDocument> documents)
    {
        var rows = documents.SelectMany(document => document.Facts)
            .Where(fact => fact.Coordinates.Unit is { } unit && IsCode(unit))
            .GroupBy(fact => fact.Coordinates.Unit!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new UnitName(group.Key, NameIn(group.First().Place.RowLabel ?? "", group.Key)))
            .ToList();
        var finest = rows.Where(unit => !rows.Exists(other => other.Code != unit.Code && other.Code.StartsWith(unit.Code, StringComparison.Ordinal))).ToList();
        var said = documents.Select(document => document.UnitCode?.Value).FirstOrDefault(code => !string.IsNullOrEmpty(code)) ?? "";
        var own = finest.Count == 1 ? finest[0] : null;
        var department = rows.Find(unit => own is not null ? unit.Code != own.Code && own.Code.StartsWith(unit.Code, StringComparison.Ordinal) : !finest.Contains(unit))?.Code
            ?? (own?.Code == said ? "" : said);
        var named = documents.SelectMany(document => document.Facts).Select(fact => fact.Coordinates.Unit).FirstOrDefault(unit => unit is not null && !IsCode(unit));
        var name = documents.Select(document => document.Organisation?.Value).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "";
        Identity = new(name)
        {
            DepartmentCode = department,
            Code = own?.Code ?? "",
            UnitName = own is null ? named ?? "" : own.Name != name ? own.Name : "",
            IsDepartment = finest.Count > 1,
            Units = finest.Count > 1 ? finest : [],
        };
    }

    public UnitIdentity Identity { get; }

    /// <summary>The point without a unit that holds all of the book's own money; null for another unit that is known by its name only.</summary>
    public Coordinates? Plain(in Coordinates at) =>
        at.Unit is null ? at
        : !IsCode(at.Unit) ? (at.Unit == Identity.UnitName ? at with { Unit = null } : null)
        : Identity.Code.StartsWith(at.Unit, StringComparison.Ordinal) || Identity.DepartmentCode.StartsWith(at.Unit, StringComparison.Ordinal) ? at with { Unit = null }
        : at;

    private static bool IsCode(string unit) => unit.Length > 0 && unit.All(char.IsAsciiDigit);

    // The row says code and name, and after them perhaps what else it is about.
    private static string NameIn(string label, string code)
    {
        var start = label.IndexOf(code, StringComparison.Ordinal);
        var rest = start < 0 ? "" : label[(start + code.Length)..].TrimStart('-', '－', '—', ' ');
        return rest.Split(' ')[0];
    }
}
