using System.Globalization;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Words;

/// <summary>Tells what money was held against, and what came of it. What figures do not explain is not called false.</summary>
public sealed class QuantityWords(TextBook texts)
{
    public string Title(QuantityFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return texts.Name("quantity-matter", finding.Matter);
    }

    /// <summary>The comparison in one sentence, figures in it.</summary>
    public string Message(QuantityFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Matter == QuantityMatter.PaymentsAndQuantity ? Payments(finding) : texts.Format($"quantity.{finding.Matter}.{finding.Verdict}", [("label", Label(finding)), ("held", Held(finding, all: true)), .. finding.Figures.Select(figure => (figure.Key, figure.Value.ToString()))]);
    }

    private string Payments(QuantityFinding finding)
    {
        if (finding.Inferred is not { } inferred)
        {
            return texts.Format("quantity.payments-not-telling", ("label", Label(finding)), ("why", finding.Reason is { } reason ? texts.Name("not-telling", reason) : ""));
        }

        var units = string.Join(" + ", inferred.Units.OfType<long>().Select(count => count.ToString(CultureInfo.InvariantCulture)));
        var told = texts.Format(
            "quantity.payments",
            ("label", Label(finding)),
            ("price", Yuan(inferred.PriceFen)),
            ("units", units),
            ("total", inferred.Total.ToString(CultureInfo.InvariantCulture))
        );
        return finding.Held.Count == 0 ? told + texts["quantity.payments.nothing-held"]
            : told + texts.Format($"quantity.payments.{finding.Verdict}", ("held", Held(finding, all: finding.Verdict != QuantityVerdict.NotExplained)));
    }

    private string Held(QuantityFinding finding, bool all) =>
        string.Join(
            texts["list-separator"],
            finding.Held.Where(held => all || !held.IsExplained).Select(held => texts.Format(held.IsTarget ? "quantity.held-target" : "quantity.held", ("label", SafeText.OneLine(held.Label)), ("value", SheetWords.Value(held.Value))))
        );

    private static string Label(QuantityFinding finding) => SafeText.OneLine(finding.Label);

    // Yuan with fen only where there are any.
    private static string Yuan(long fen) => (fen / 100m).ToString(fen % 100 == 0 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
}
