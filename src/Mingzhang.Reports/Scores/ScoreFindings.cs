using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Scores;

/// <summary>Makes findings of printed scores that are not what the scheme gives, and of quantities that the money does not explain.</summary>
public sealed class ScoreFindings(TextBook texts)
{
    /// <summary>Written rules that tell the same of a row or sheet already.</summary>
    private static readonly HashSet<string> ToldByRules = ["full-score-not-reached", "score-above-weight", "results-without-spending"];
    private readonly ScoreWords words = new(texts);
    private readonly QuantityWords quantities = new(texts);

    /// <summary>The findings of one document.</summary>
    /// <param name="scored">The document, scored.</param>
    /// <param name="others">What written rules found.</param>
    public IReadOnlyList<Finding> Of(ScoredDocument scored, IEnumerable<Finding> others)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(others);
        var told = others.Where(finding => ToldByRules.Contains(finding.Rule)).SelectMany(finding => finding.Places).Select(RowOf).ToHashSet();
        var numbers = new RowNumbers(scored.Document);
        return
        [
            .. from sheet in scored.Sheets
               from item in sheet.Items
               where item.Agreement == Agreement.Differs && item.Override is not { Outcome: OverrideOutcome.Taken } && !told.Contains(RowOf(item.Place))
               select Difference(sheet, item, numbers.Of(item.Place)),
            .. scored.Quantities.Where(found => found.Verdict == QuantityVerdict.NotExplained && !told.Contains(RowOf(found.Place))).Select(found => Quantity(found, scored.Scheme)),
        ];
    }

    private ToldFinding Difference(ScoredSheet sheet, ScoredItem item, string number)
    {
        var likeliest = item.Explanations is [var first, ..] ? first : null;
        var printed = item.Printed!;
        var score = words.Score(item);
        var message = texts.Format(
            "score.differs",
            ("name", words.Name(item)),
            ("printed", SafeText.OneLine(printed.Printed)),
            ("score", score),
            ("arithmetic", words.Arithmetic(item)),
            ("why", words.Explanation(item))
        );
        return new ToldFinding($"score.{(likeliest is null ? "differs" : JsonNames.Kebab(likeliest.Kind.ToString()))}")
        {
            Number = number,
            Severity = SeverityOf(sheet, item),
            Places = [.. new[] { printed.Place, item.Place }.Distinct()],
            Title = texts["score.differs.title"],
            Message = message,
            Remedy = texts.Format(likeliest?.Kind is DifferenceKind.CutOff ? "score.differs.remedy-cut" : "score.differs.remedy", ("score", score)),
            Source = texts.Format("score.differs.source", ("scheme", words.Title(sheet.Scheme.Scheme)), ("source", SafeText.OneLine(sheet.Scheme.Scheme.Source))),
            Printed = SafeText.OneLine(printed.Printed),
            Expected = score,
        };
    }

    // Where nothing in the document names the scheme, another one may hold; and a unit may be stricter with itself than the scheme.
    // Those are questions.
    private static Severity SeverityOf(ScoredSheet sheet, ScoredItem item) =>
        item.Explanations is [{ Kind: DifferenceKind.DeductedThoughReached }, ..] ? Severity.Question
        : item.State == ScoreState.Told && sheet.Scheme.Reason is SchemeReason.Named or SchemeReason.FormWords or SchemeReason.CoefficientColumn or SchemeReason.Profile ? Severity.Error : Severity.Question;

    private ToldFinding Quantity(QuantityFinding found, ChosenScheme scheme) =>
        new($"quantity.{JsonNames.Kebab(found.Matter.ToString())}")
        {
            Severity = Severity.Question,
            Places = [.. new[] { found.Place }.Concat(found.Held.Where(held => !held.IsExplained).Select(held => held.Place)).Distinct()],
            Title = quantities.Title(found),
            Message = quantities.Message(found),
            Remedy = texts["quantity.remedy"],
            Source = texts.Format("quantity.source", ("scheme", words.Title(scheme.Scheme))),
        };

    private static (string Document, int? Table, int? Row) RowOf(Place place) => (place.Document, place.Table, place.Row);
}
