using Mingzhang.Model;

namespace Mingzhang.Packs;

/// <summary>A text in both languages. Names in braces are filled in by whoever tells it.</summary>
public sealed record Said(string Chinese, string English);

/// <summary>What a rule speaks of.</summary>
public enum RuleSubject
{
    /// <summary>Budgets, accounts and what is told of them.</summary>
    Accounts,

    /// <summary>Targets and results: `mingzhang targets` shows what is found.</summary>
    Performance,
}

/// <summary>A rule of the field that coordinates do not give already: what it is called, how much it weighs, where it
/// comes from, when it holds, and what it tells. What has to be thought about it is code of the same name.</summary>
public sealed record WrittenRule
{
    /// <summary>Its name, as files, pages and reports call it: placeholder-left.</summary>
    public required string Id { get; init; }

    /// <summary>The pack file that it stands in, as shown to a person.</summary>
    public required string File { get; init; }

    /// <summary>The name of code that several rules of mere words share; null for code of the rule's own name.</summary>
    public string? Form { get; init; }

    public required Said Title { get; init; }

    public RuleSubject About { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Where the rule is written.</summary>
    public required string Source { get; init; }

    /// <summary>Its numbers in the collection of the field's rules: DE-80.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    public required Confidence Sure { get; init; }

    /// <summary>Profiles that it holds in; none for all.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Kinds of documents that it holds for; none for all.</summary>
    public IReadOnlyList<DocumentKind> Documents { get; init; } = [];

    /// <summary>First and last year of the documents that it holds for; null for no known beginning or end.</summary>
    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    /// <summary>What is told of a finding.</summary>
    public required Said Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required Said Remedy { get; init; }

    /// <summary>Words that the rule looks for, by what they are, in the order of the file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
