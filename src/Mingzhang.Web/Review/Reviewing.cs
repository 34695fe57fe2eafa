using Mingzhang.Book.Publishing;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Explanations;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Review;

/// <summary>The findings of a book as they stand now: explained where the unit explains them, held against the version before.</summary>
/// <param name="Of">The book that was checked.</param>
/// <param name="Report">Its findings with explanations.</param>
public sealed record BookReview(PreparedBook Of, CheckReport Report)
{
    /// <summary>The frozen version that it is held against; null where there is none yet.</summary>
    public KeptVersion? Before { get; init; }

    /// <summary>Numbers of findings that the version before did not have.</summary>
    public IReadOnlySet<string> New { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Findings of the version before that are gone.</summary>
    public IReadOnlyList<Finding> Gone { get; init; } = [];

    public IReadOnlyList<Shortcoming> Missing => Of.Prepared.Missing;

    /// <summary>What keeps the documents from being approved and published, as <see cref="Prepared.MayBePublished"/> says, with explanations.</summary>
    public int Errors => Report.Open.Count(finding => finding.Severity != Severity.Question) + Missing.Count(missing => missing.IsRequired) + (Of.Prepared.IsProven ? 0 : 1);
}

/// <summary>Reviews kept books, and keeps the explanations of findings.</summary>
public sealed class Reviewing(Keeper keeper, PreparedBooks books) : IOpenErrors
{
    /// <summary>The review of the book as it stands; null if there is no book.</summary>
    public async Task<BookReview?> OfAsync(Scope scope)
    {
        if (await books.OfAsync(scope) is not { } prepared)
        {
            return null;
        }

        var (explanations, versions) = await keeper.ReadAsync(async looking => (await looking.ListAsync<KeptExplanation>(scope), await looking.ListAsync<KeptVersion>(scope)));
        var review = new BookReview(prepared, Explained(prepared.Prepared, explanations));
        if (versions.OrderByDescending(version => version.At).FirstOrDefault() is not { } before)
        {
            return review;
        }

        var then = await books.FindingsOfAsync(before);
        var old = then.Select(finding => finding.Number).ToHashSet(StringComparer.Ordinal);
        var now = review.Report.Findings.Select(finding => finding.Number).ToHashSet(StringComparer.Ordinal);
        return review with
        {
            Before = before,
            New = now.Where(number => !old.Contains(number)).ToHashSet(StringComparer.Ordinal),
            Gone = [.. then.Where(finding => !now.Contains(finding.Number))],
        };
    }

    /// <summary>How many errors stand that nobody explained, and how many texts are missing that have to be there: work does not go on with
    /// them. Null if there is no book that can be checked.</summary>
    public async Task<int?> CountAsync(Scope scope)
    {
        try
        {
            return (await OfAsync(scope))?.Errors;
        }
        catch (Mingzhang.Store.StoreException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<int?> KnownAsync(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return keeper.ReadAsync(async looking =>
            await looking.FindAsync<KeptSummary>(scope.Key(KeptSummary.OnlyId)) is { IsChecked: true } checkedLast && await looking.FindAsync<KeptBook>(scope.Key(KeptBook.OnlyId)) is { } book && books.Knows(book.Profile)
                ? checkedLast.Errors
                : (int?)null);
    }

    /// <summary>The findings of documents with the explanations that are kept.</summary>
    public static CheckReport Explained(Prepared prepared, IReadOnlyList<KeptExplanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(explanations);
        var file = FileOf(explanations);
        return Explaining.Explain(prepared.Report, prepared.Documents.Select(document => document.Read.Name).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => file, StringComparer.Ordinal));
    }

    /// <summary>Kept explanations as the publisher takes them.</summary>
    public static ExplanationFile FileOf(IReadOnlyList<KeptExplanation> explanations) =>
        ExplanationFile.Of(explanations.Select(kept => KeyValuePair.Create(kept.Id, new Explanation(kept.Words, kept.By, DateOnly.FromDateTime(kept.At.ToOffset(VisitReader.China).DateTime)))));

    /// <summary>Keeps why a finding stands, in place of what was said before; an empty reason takes it back.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="scope">Whose finding.</param>
    /// <param name="number">Number of the finding.</param>
    /// <param name="finding">Its rule and headline; null where it is not found any more, then an explanation can only be taken back.</param>
    /// <param name="words">Why.</param>
    /// <returns>False where there is nothing to explain.</returns>
    public Task<bool> ExplainAsync(Actor actor, Scope scope, string number, (string Rule, string Headline)? finding, string words)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(scope);
        var reason = ExplanationFile.Reason(words);
        return keeper.ChangeAsync(actor, scope.District, reason.Length == 0 ? "review.unexplain" : "review.explain", async change =>
        {
            var kept = await change.FindAsync<KeptExplanation>(scope.Key(number));
            if (reason.Length == 0)
            {
                if (kept is not null)
                {
                    await change.RemoveAsync(kept);
                }

                return kept is not null;
            }

            if (finding is not var (rule, headline))
            {
                return false;
            }

            var explanation = new KeptExplanation { District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = number, Rule = rule, Headline = headline, Words = reason, By = actor.Name, At = change.At };
            await (kept is null ? change.AddAsync(explanation) : change.SaveAsync(explanation with { Version = kept.Version }));
            return true;
        });
    }
}
