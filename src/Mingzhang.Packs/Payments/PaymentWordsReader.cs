using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Payments;

/// <summary>Reads files of packs/payments; all of them are one.</summary>
internal sealed class PaymentWordsReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "basis", "columns", "leftOut", "accounts", "creditSide", "funds"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] ColumnKeys = ["field", "words", "ends"];
    internal static readonly string[] LeftOutKeys = ["kind", "is", "begins"];
    internal static readonly string[] AccountKeys = ["codes", "names", "sure"];
    internal static readonly string[] FundKeys = ["is", "words"];

    private readonly List<PaymentColumn> columns = [];
    private readonly Dictionary<string, PaymentField> heads = [];
    private readonly List<LeftOutWords> leftOut = [];
    private readonly List<string> codes = [];
    private readonly List<string> names = [];
    private readonly List<string> creditSide = [];
    private readonly Dictionary<string, Fund> funds = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequiredText("title");
        fields.RequireKey("basis");
        if (fields.Map("basis") is { } map)
        {
            var basis = new Fields(file, map, BasisKeys, problems);
            basis.RequireKey("sure");
            ConfidenceMark.Of(basis);
        }

        Each(file, fields, "columns", ColumnKeys, ReadColumn);
        Each(file, fields, "leftOut", LeftOutKeys, ReadLeftOut);
        Each(file, fields, "funds", FundKeys, ReadFund);
        if (fields.Map("accounts") is { } said)
        {
            var accounts = new Fields(file, said, AccountKeys, problems);
            ConfidenceMark.Of(accounts);
            codes.AddRange(Words(accounts, "codes"));
            names.AddRange(Words(accounts, "names"));
        }

        creditSide.AddRange(Words(fields, "creditSide"));
    }

    public PaymentWords Finish() => new()
    {
        Columns = columns,
        LeftOut = leftOut,
        AccountCodes = codes,
        AccountNames = names,
        CreditSide = creditSide,
        Funds = funds,
    };

    private void Each(string file, Fields fields, string key, string[] known, Action<Fields> read)
    {
        foreach (var item in fields.List(key)?.Items ?? [])
        {
            if (fields.MapOf(key, item) is { } map)
            {
                read(new(file, map, known, problems));
            }
        }
    }

    private void ReadColumn(Fields fields)
    {
        fields.RequireKey("field");
        fields.RequireKey("words");
        if ((PaymentField?)fields.Choice("field", typeof(PaymentField)) is not { } field)
        {
            return;
        }

        var words = Words(fields, "words");
        foreach (var word in words)
        {
            if (!heads.TryAdd(word, field))
            {
                fields.Note(fields.LineOf("words"), $"列名“{word}”写了两次。", "一个列名只能是一种内容。");
            }
        }

        columns.Add(new(field, words, Words(fields, "ends")));
    }

    private void ReadLeftOut(Fields fields)
    {
        fields.RequireKey("kind");
        if ((LeftOutKind?)fields.Choice("kind", typeof(LeftOutKind)) is { } kind)
        {
            leftOut.Add(new(kind, Words(fields, "is"), Words(fields, "begins")));
        }
    }

    private void ReadFund(Fields fields)
    {
        fields.RequireKey("is");
        fields.RequireKey("words");
        if ((Fund?)fields.Choice("is", typeof(Fund)) is { } fund)
        {
            foreach (var word in Words(fields, "words"))
            {
                if (!funds.TryAdd(word, fund))
                {
                    fields.Note(fields.LineOf("words"), $"“{word}”写了两次。", "一个词只能是一种资金。");
                }
            }
        }
    }

    private static List<string> Words(Fields fields, string key) => [.. fields.Texts(key).Select(WordText.Normal)];
}
