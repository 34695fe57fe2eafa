using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Packs.Payments;

namespace Mingzhang.Book.Payments;

/// <summary>Projects, codes and funds of payments. One that is not known is told and left open: the money counts all the same.</summary>
internal sealed class PaymentCodes(PackSet packs, PaymentScope scope)
{
    private const string Remedy = "请核对；改好后再导入一次不会重复，也可以导入后在支付明细里指定。";

    private readonly CodeParser functions = new(packs.Functions, scope.Year);
    private readonly CodeParser economies = new(packs.Economies, scope.Year);
    private readonly CodeParser governmentEconomies = new(packs.GovernmentEconomies, scope.Year);
    private readonly ChoiceWords funds = packs.Entries.Words(ChoiceKind.Fund);
    private readonly Dictionary<string, string> byCode = Index(scope.Projects.Select(project => (project.Code, project.Code)));
    private readonly Dictionary<string, string> byName = Index(scope.Projects.Select(project => (project.Name, project.Code)));

    /// <summary>Code of the book's project, and the name as the row has it.</summary>
    public (string Code, string Name) Project(PaymentColumns columns, RawRow row)
    {
        var (code, name) = (columns.Text(row, PaymentField.ProjectCode), columns.Text(row, PaymentField.ProjectName));
        if (code.Length == 0 && name.Length == 0)
        {
            return ("", "");
        }

        if (scope.Projects.Count == 0)
        {
            return (code.Length > 0 ? WordText.Normal(code) : name, name);
        }

        var found = Find(byCode, code) ?? Find(byName, name) ?? Find(byName, code) ?? Find(byCode, name);
        if (found is null)
        {
            columns.Fault(row, code.Length > 0 ? PaymentField.ProjectCode : PaymentField.ProjectName, $"项目“{FaultLog.Shown(code.Length > 0 ? code : name)}”不在本单位的项目里。", Remedy, Severity.Question);
        }

        return (found ?? "", name);
    }

    public int Function(PaymentColumns columns, RawRow row) => Code(columns, row, PaymentField.Function, functions, "支出功能分类");

    public (int Economy, int GovernmentEconomy) Economies(PaymentColumns columns, RawRow row)
    {
        // One column may hold either classification; the governmental codes begin with 5.
        var isGovernmental = columns.Text(row, PaymentField.Economy).StartsWith('5');
        var economy = isGovernmental ? 0 : Code(columns, row, PaymentField.Economy, economies, "部门支出经济分类");
        var other = Code(columns, row, PaymentField.GovernmentEconomy, governmentEconomies, "政府支出经济分类");
        return (economy, other == 0 && isGovernmental ? Code(columns, row, PaymentField.Economy, governmentEconomies, "政府支出经济分类") : other);
    }

    public Fund? Fund(PaymentColumns columns, RawRow row)
    {
        var text = WordText.Normal(columns.Text(row, PaymentField.Fund));
        if (text.Length == 0)
        {
            return null;
        }

        // 11-一般公共预算资金
        var name = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-', '－', '—', '_', '.', ' ');
        var fund = (Fund?)funds.Find(name) ?? (packs.Payments.Funds.TryGetValue(name, out var known) ? known : null);
        if (fund is null)
        {
            columns.Fault(row, PaymentField.Fund, $"“{FaultLog.Shown(text)}”不是认识的资金性质。", Remedy, Severity.Question);
        }

        return fund;
    }

    private static int Code(PaymentColumns columns, RawRow row, PaymentField field, CodeParser parser, string head)
    {
        var text = columns.Text(row, field);
        if (text.Length == 0)
        {
            return 0;
        }

        var (code, problem, remedy, _) = parser.Ask(text, head);
        if (problem is not null)
        {
            columns.Fault(row, field, problem, remedy, Severity.Question);
        }

        return code;
    }

    private static Dictionary<string, string> Index(IEnumerable<(string Word, string Code)> pairs)
    {
        var index = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, code) in pairs.Where(pair => pair.Word.Length > 0))
        {
            index.TryAdd(WordText.Normal(word), code);
        }

        return index;
    }

    // A cell may hold code and name: 13020822P00908810002X-融媒体中心设备购置.
    private static string? Find(Dictionary<string, string> index, string text)
    {
        var normal = WordText.Normal(text);
        if (normal.Length == 0)
        {
            return null;
        }

        var dash = normal.IndexOfAny(['-', '－', '—', '_']);
        return index.GetValueOrDefault(normal) ?? (dash > 0 ? index.GetValueOrDefault(normal[..dash]) ?? index.GetValueOrDefault(normal[(dash + 1)..]) : null);
    }
}
