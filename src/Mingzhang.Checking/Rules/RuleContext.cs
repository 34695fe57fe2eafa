using Mingzhang.Checking.Copies;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>What a rule may look at.</summary>
internal sealed record RuleContext
{
    public required WrittenRule Rule { get; init; }

    /// <summary>The document that is checked.</summary>
    public required DocumentWords Words { get; init; }

    public ReadDocument Document => Words.Document;

    /// <summary>All documents of the body, this one included.</summary>
    public required RuleBody Body { get; init; }

    public required Profile? Profile { get; init; }

    public required PackSet Packs { get; init; }

    /// <summary>Which sheets of all documents of the run are nearly the same.</summary>
    public required SheetCopies Copies { get; init; }

    /// <summary>A list of words of the rule; none where the pack leaves it out.</summary>
    public IReadOnlyList<string> List(string name) => Rule.Lists.GetValueOrDefault(name) ?? [];

    /// <summary>A finding of the rule.</summary>
    /// <param name="place">Where to look.</param>
    /// <param name="values">What the names in braces of the rule's message stand for.</param>
    public RuleFinding Found(Place place, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var named = new Dictionary<string, string>(values.Length);
        foreach (var (name, value) in values)
        {
            named.Add(name, value);
        }

        return new RuleFinding { Written = Rule, Severity = Rule.Severity, Places = [place], Values = named };
    }
}

/// <summary>The documents of one unit, with what several rules ask of them.</summary>
internal sealed class RuleBody(IReadOnlyList<ReadDocument> documents)
{
    private PointIndex? points;

    public IReadOnlyList<ReadDocument> Documents { get; } = documents;

    /// <summary>The words of each document, in the same order.</summary>
    public IReadOnlyList<DocumentWords> Words { get; } = [.. documents.Select(document => new DocumentWords(document))];

    /// <summary>All figures by their point.</summary>
    public PointIndex Points => points ??= new PointIndex(Documents);
}
