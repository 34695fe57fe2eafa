using System.Globalization;
using Mingzhang.Store.Audit;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Administration;

/// <summary>What is looked for in the trail, as the address or a form says it. Days are those of China, both included.</summary>
public sealed record AuditQuery(string? Person, string? Action, string? Kind, string? Unit, string? Id, string? Since, string? Until)
{
    /// <summary>The filter; a day that is none does not restrict.</summary>
    public AuditFilter Filter(long before = 0, int limit = 50) => new()
    {
        Person = Clean(Person),
        Action = Clean(Action),
        Kind = Clean(Kind),
        Unit = Clean(Unit),
        Id = Clean(Id),
        Since = Day(Since) is { } since ? ChinaTime.Begin(since) : null,
        Until = Day(Until) is { } until ? ChinaTime.Begin(until.AddDays(1)) : null,
        Before = before,
        Limit = limit,
    };

    /// <summary>The filter as names and values of an address or a form.</summary>
    public IEnumerable<(string Name, string Value)> Fields() => new[] { ("person", Person), ("action", Action), ("kind", Kind), ("at", Unit), ("id", Id), ("since", Since), ("until", Until) }
        .Where(field => !string.IsNullOrWhiteSpace(field.Item2)).Select(field => (field.Item1, field.Item2!.Trim()));

    private static string Clean(string? text) => (text ?? "").Trim();

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
