using Mingzhang.Book.Work.Differences;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Work;

/// <summary>What remarks are about, in words.</summary>
public sealed class RemarkPlaces(Words words, DifferenceWords telling)
{
    /// <summary>The kinds of record that a remark may be about.</summary>
    internal static readonly string[] Kinds = ["budget_line", "project", "indicator", "purchase", "asset", "text_entry"];

    /// <summary>Whether there is such a record at the unit and year: a remark is about nothing else.</summary>
    internal static async Task<bool> IsThereAsync(Looking looking, Scope scope, string kind, string id) => kind switch
    {
        "budget_line" => await looking.FindAsync<KeptLine>(scope.Key(id)) is not null,
        "project" => await looking.FindAsync<KeptProject>(scope.Key(id)) is not null,
        "indicator" => await looking.FindAsync<KeptIndicator>(scope.Key(id)) is not null,
        "purchase" => await looking.FindAsync<KeptPurchase>(scope.Key(id)) is not null,
        "asset" => await looking.FindAsync<KeptAsset>(scope.Key(id)) is not null,
        "text_entry" => await looking.FindAsync<KeptText>(scope.Key(id)) is not null,
        _ => false,
    };

    /// <summary>The row and column that a remark is about.</summary>
    public async Task<string> OfAsync(Looking looking, Scope scope, KeptRemark remark)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(remark);
        if (remark.OnId.Length == 0)
        {
            return words["remark.page"];
        }

        var key = scope.Key(remark.OnId);
        var row = remark.OnKind switch
        {
            "budget_line" => await looking.FindAsync<KeptLine>(key) is { } line ? telling.Point(Points.Of(line)) : null,
            "project" => (await looking.FindAsync<KeptProject>(key))?.Name,
            "indicator" => (await looking.FindAsync<KeptIndicator>(key))?.Name,
            "purchase" => (await looking.FindAsync<KeptPurchase>(key))?.Name,
            "asset" => (await looking.FindAsync<KeptAsset>(key))?.Name,
            _ => (await looking.FindAsync<KeptText>(key))?.About,
        } ?? words["remark.gone"];
        return remark.OnColumn.Length > 0 ? $"{row} · {words.Or($"remark.column.{remark.OnColumn}", remark.OnColumn)}" : row;
    }
}
