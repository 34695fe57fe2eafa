using Mingzhang.Packs;

namespace Mingzhang.Checking;

/// <summary>What a written rule finds.</summary>
public sealed record RuleFinding : Finding
{
    public required WrittenRule Written { get; init; }

    /// <summary>What the names in braces of the rule's message stand for. Words of the document, never of a language.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>What is printed and what should be, where a person would look for the two.</summary>
    public string? Printed { get; init; }

    public string? Expected { get; init; }

    public override string Rule => Written.Id;

    public override IEnumerable<string?> Identity => [Printed, .. Values.OrderBy(value => value.Key, StringComparer.Ordinal).SelectMany(value => new[] { value.Key, value.Value })];
}
