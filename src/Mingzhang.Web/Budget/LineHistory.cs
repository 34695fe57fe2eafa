using Mingzhang.Model;
using Mingzhang.Store.Audit;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>What happened to records, in words: which field was what and became what.</summary>
internal sealed class LineHistory(Words words, IReadOnlyList<GridColumn> columns, IReadOnlyDictionary<string, IReadOnlyList<GridItem>> lists)
{
    private const int MostTold = 5;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Moments of the entries, the latest first, as far as they are about these records.</summary>
    public IReadOnlyList<Timeline.Moment> Of(IEnumerable<AuditEntry> entries, IReadOnlySet<string> ids) =>
    [
        .. entries.DistinctBy(entry => entry.Number).OrderByDescending(entry => entry.Number).Select(entry => new Timeline.Moment(
            entry.At.ToOffset(Beijing),
            entry.Name,
            words.Or($"action.{entry.Action}", entry.Action),
            Told([.. entry.Records.Where(record => ids.Contains(record.Id))], entry.Reason),
            OnBehalf: entry.OnBehalfOf)),
    ];

    /// <inheritdoc cref="Of(IEnumerable{AuditEntry}, IReadOnlySet{string})"/>
    public IReadOnlyList<Timeline.Moment> Of(IEnumerable<AuditEntry> entries, params IEnumerable<string> ids) => Of(entries, ids.ToHashSet(StringComparer.Ordinal));

    /// <summary>A value as a person reads it.</summary>
    public string Shown(string column, string? value) => columns.FirstOrDefault(known => known.Name == column) switch
    {
        { Kind: "money" } => long.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var fen) ? Money.OfFen(fen).ToString() : "",
        { Kind: "choice" or "code", List: { } list } => lists[list].FirstOrDefault(item => item.Code == value) is { } item ? item.Name : value ?? "",
        { Kind: "flag" } => words[value is "1" ? "budget.yes" : "budget.no"],
        _ => value ?? "",
    };

    // What touches many rows at once, as an import does, is told by their number.
    private string? Told(IReadOnlyList<RecordChange> records, string reason) =>
        string.Join("；", (records.Count > MostTold ? [words.Format("budget.history.many", ("count", records.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)))] : records.SelectMany(Told)).Append(reason).Where(text => text.Length > 0)) is { Length: > 0 } told ? told : null;

    private IEnumerable<string> Told(RecordChange record) => record.Version == 1 && !record.IsRemoved
        ? record.Fields.Where(field => field.Name == "amount_fen").Select(field => words.Format("budget.history.added", ("value", Shown(field.Name, field.New))))
        : record.Fields.Where(field => columns.Any(column => column.Name == field.Name))
            .Select(field => words.Format("budget.history.changed", ("column", columns.First(column => column.Name == field.Name).Label), ("old", Or(Shown(field.Name, field.Old))), ("new", Or(Shown(field.Name, field.New)))));

    private string Or(string shown) => shown.Length > 0 ? shown : words["budget.nothing"];
}
