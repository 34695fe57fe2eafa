using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>A payment as a person typed it.</summary>
public sealed class TypedPayment
{
    /// <summary>How keys of typed payments begin; those of imports are hexadecimal digits.</summary>
    internal const string Prefix = "typed:";

    private const int LongestWords = 200;

    public string? Day { get; set; }

    /// <summary>In 元, at most two decimals; below 0 for money that came back.</summary>
    public string? Amount { get; set; }

    public string? Project { get; set; }

    public string? Fund { get; set; }

    public string? Payee { get; set; }

    public string? Summary { get; set; }

    public string? Voucher { get; set; }

    /// <summary>What was typed, to fill the form with it again.</summary>
    public IEnumerable<(string Name, string Value)> Values =>
        [("day", Day ?? ""), ("amount", Amount ?? ""), ("project", Project ?? ""), ("fund", Fund ?? ""), ("payee", Words(Payee)), ("summary", Words(Summary)), ("voucher", Words(Voucher))];

    /// <summary>The payment; null where <see cref="Fault"/> says what is wrong.</summary>
    public KeptPayment? Read(Scope scope, IReadOnlyList<KeptProject> projects)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(projects);
        if (DayOf(scope) is not { } day || Fen is not { } fen || Words(Summary).Length == 0 || (Project is { Length: > 0 } code && !projects.Any(project => project.Code == code && !project.IsDepartment)))
        {
            return null;
        }

        var id = Kept.NewId();
        return new()
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Id = id,
            RowKey = Prefix + id,
            OnDay = day,
            AmountFen = fen,
            Project = Project ?? "",
            Fund = Enum.TryParse<Fund>(Fund, out var fund) && Enum.IsDefined(fund) ? fund : Model.Fund.All,
            Payee = Words(Payee),
            Summary = Words(Summary),
            Voucher = Words(Voucher),
        };
    }

    /// <summary>Key of the text that says what is wrong.</summary>
    public string Fault(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return DayOf(scope) is null ? "typed-day" : Fen is null ? "typed-amount" : Words(Summary).Length == 0 ? "typed-summary" : "project-gone";
    }

    private DateOnly? DayOf(Scope scope) => DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == scope.Year ? day : null;

    private long? Fen => decimal.TryParse(Amount?.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
        && Math.Abs(yuan) < 1_000_000_000_000m && yuan * 100 == decimal.Truncate(yuan * 100) && yuan != 0 ? decimal.ToInt64(yuan * 100) : null;

    private static string Words(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split(['\r', '\n', '\t', '\u3000', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestWords ? line : line[..LongestWords];
    }
}
