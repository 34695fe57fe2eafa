using Mingzhang.Book.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Payments;

namespace Mingzhang.Book.Payments;

/// <summary>Whose payments are read, and what they may name.</summary>
/// <param name="Unit">单位代码; it takes part in the keys of payments.</param>
/// <param name="Year">The budget year; a payment of another year is a fault.</param>
public sealed record PaymentScope(string Unit, int Year)
{
    /// <summary>Projects of the unit, code and name; payments that name another are told. Empty takes codes as they stand.</summary>
    public IReadOnlyList<(string Code, string Name)> Projects { get; init; } = [];
}

/// <summary>A row that is no payment.</summary>
/// <param name="Sheet">Worksheet; empty for a text file.</param>
/// <param name="Row">From 1.</param>
/// <param name="Kind">Why it was left out.</param>
/// <param name="Words">The summary, or the first text of the row.</param>
/// <param name="Amount">What stands in the row; null where no amount does.</param>
public sealed record LeftOutRow(string Sheet, int Row, LeftOutKind Kind, string Words, Money? Amount);

/// <summary>A file of payments as far as it could be read.</summary>
public sealed record PaymentReading
{
    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];

    public IReadOnlyList<LeftOutRow> LeftOut { get; init; } = [];

    /// <summary>What is wrong, in the order of the file. The first <see cref="PaymentImport.MostFaults"/> of each sheet; then a line says how many more.</summary>
    public IReadOnlyList<EntryFault> Faults { get; init; } = [];

    /// <summary>The mapping that was used; worth remembering once somebody has looked at it.</summary>
    public PaymentMapping Mapping { get; init; } = new();

    /// <summary>Sum of the payments.</summary>
    public Money Total => Payments.Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount);

    /// <summary>Something has to be mended before all of the file can be taken over.</summary>
    public bool HasErrors => Faults.Any(fault => fault.Severity != Severity.Question);
}

/// <summary>What a file looks like, for a person who maps its columns.</summary>
/// <param name="Sheets">Sheets in which heads were found.</param>
/// <param name="Guess">The mapping that their words suggest.</param>
/// <param name="Faults">Why nothing, or not all, can be looked at.</param>
public sealed record PaymentPreview(IReadOnlyList<PreviewSheet> Sheets, PaymentMapping Guess, IReadOnlyList<EntryFault> Faults);

/// <summary>The heads of a sheet and its first rows.</summary>
/// <param name="Name">Empty for a text file.</param>
/// <param name="HeadRow">Number of the row of heads.</param>
/// <param name="Heads">From left to right, in their normal form.</param>
/// <param name="Rows">The first rows below, a text for each head.</param>
public sealed record PreviewSheet(string Name, int HeadRow, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
