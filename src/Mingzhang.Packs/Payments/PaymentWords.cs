using Mingzhang.Model;

namespace Mingzhang.Packs.Payments;

/// <summary>What a column of exported payments holds.</summary>
public enum PaymentField
{
    /// <summary>支付日期</summary>
    Date,

    /// <summary>Year, month and day in columns of their own, as ledgers have them.</summary>
    Year,
    Month,
    Day,

    /// <summary>支付金额; below 0 for what was paid back.</summary>
    Amount,

    /// <summary>借方</summary>
    Debit,

    /// <summary>贷方</summary>
    Credit,

    /// <summary>借 or 贷, which says on which side of the account the amount stands.</summary>
    Direction,
    ProjectCode,
    ProjectName,

    /// <summary>支出功能分类</summary>
    Function,

    /// <summary>部门支出经济分类; a code of the governmental classification in it is told by its first digit.</summary>
    Economy,
    GovernmentEconomy,

    /// <summary>资金性质</summary>
    Fund,
    Payee,

    /// <summary>摘要, 用途</summary>
    Summary,

    /// <summary>凭证号</summary>
    Voucher,

    /// <summary>指标文号 (IB-37)</summary>
    Plan,

    /// <summary>会计科目</summary>
    Account,

    /// <summary>Known and not used: balances, counts.</summary>
    Aside,

    /// <summary>Not kept at all: account and identity numbers, telephones.</summary>
    Private,
}

/// <summary>Why a row of an export is no payment.</summary>
public enum LeftOutKind
{
    /// <summary>合计, 本月累计: the sum of other rows.</summary>
    Total,

    /// <summary>期初余额: what was there before.</summary>
    Opening,

    /// <summary>年末结转: the closing entry that empties the account.</summary>
    Closing,

    /// <summary>A line of a voucher that stands on another account than one of expenditure (IB-11).</summary>
    OtherAccount,

    /// <summary>No amount stands in the row, or 0.</summary>
    NoAmount,

    /// <summary>Something in the row is wrong; a fault says what.</summary>
    Faulty,
}

/// <summary>Heads of columns that mean one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Words">Whole heads, the surest first.</param>
/// <param name="Ends">Ends of heads, looked at where no whole head is known.</param>
public sealed record PaymentColumn(PaymentField Field, IReadOnlyList<string> Words, IReadOnlyList<string> Ends);

/// <summary>Words of rows that are no payments.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Is">The whole summary, or the first text of the row.</param>
/// <param name="Begins">How it begins.</param>
public sealed record LeftOutWords(LeftOutKind Kind, IReadOnlyList<string> Is, IReadOnlyList<string> Begins);

/// <summary>What exports of payments are made of: packs/payments. All words are in their normal form.</summary>
public sealed record PaymentWords
{
    public IReadOnlyList<PaymentColumn> Columns { get; init; } = [];

    public IReadOnlyList<LeftOutWords> LeftOut { get; init; } = [];

    /// <summary>Beginnings of the codes of accounts of expenditure.</summary>
    public IReadOnlyList<string> AccountCodes { get; init; } = [];

    /// <summary>Beginnings of their names.</summary>
    public IReadOnlyList<string> AccountNames { get; init; } = [];

    /// <summary>Accounts from which payments go out on the credit side.</summary>
    public IReadOnlyList<string> CreditSide { get; init; } = [];

    /// <summary>Words of funds beside those of packs/entries.</summary>
    public IReadOnlyDictionary<string, Fund> Funds { get; init; } = new Dictionary<string, Fund>();

    /// <summary>The field of a head and how sure it is: smaller is surer; null where no word is known.</summary>
    public (PaymentField Field, int Rank)? FieldOf(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var normal = WordText.Normal(head);
        foreach (var column in Columns)
        {
            for (var rank = 0; rank < column.Words.Count; rank++)
            {
                if (column.Words[rank] == normal)
                {
                    return (column.Field, rank);
                }
            }
        }

        // The longest end says most: 收款人账号 ends with 账号, 支付凭证号 with 凭证号.
        var ends = Columns.SelectMany(column => column.Ends.Select(end => (column.Field, End: end)))
            .Where(pair => normal.EndsWith(pair.End, StringComparison.Ordinal)).OrderByDescending(pair => pair.End.Length).ToList();
        return ends.Count == 0 ? null : (ends[0].Field, 1000 - ends[0].End.Length);
    }

    /// <summary>Why a row with such a text is no payment; null where nothing speaks against it.</summary>
    public LeftOutKind? Excludes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = WordText.Normal(text);
        return LeftOut.FirstOrDefault(words => words.Is.Contains(normal, StringComparer.Ordinal) || words.Begins.Any(begin => normal.StartsWith(begin, StringComparison.Ordinal)))?.Kind;
    }

    /// <summary>Whether an account is one of expenditure, by its code or its name.</summary>
    public bool IsExpenditure(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var normal = WordText.Normal(account);
        return char.IsAsciiDigit(normal.FirstOrDefault())
            ? AccountCodes.Any(code => normal.StartsWith(code, StringComparison.Ordinal))
            : AccountNames.Any(name => normal.StartsWith(name, StringComparison.Ordinal));
    }
}
