using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Tests.Rules;

/// <summary>One written rule of the packs, applied to documents that the test writes and the real reader reads.</summary>
internal sealed partial class Rule
{
    private readonly CheckReport report;
    private readonly string id;

    private Rule(string id, CheckReport report)
    {
        this.id = id;
        this.report = report;
    }

    /// <summary>What the rule finds, its message filled in, in the order of the documents.</summary>
    public IReadOnlyList<string> Messages => [.. Findings.Select(finding => Filled(finding.Written.Message.Chinese, finding))];

    public IReadOnlyList<RuleFinding> Findings => [.. report.Findings.OfType<RuleFinding>().Where(finding => finding.Rule == id)];

    /// <summary>What came of the rule in each document.</summary>
    public IReadOnlyList<Outcome> Outcomes => [.. report.RuleOutcomes.Where(outcome => outcome.Rule.Id == id).Select(outcome => outcome.Outcome)];

    /// <summary>Applies a rule to documents of one body.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="profile">Name of the chosen profile; null for none.</param>
    /// <param name="documents">The documents.</param>
    public static Rule In(string id, string? profile, params ReadDocument[] documents)
    {
        var packs = ReadingNotation.Packs;
        packs.Rules.Keys.ShouldContain(id);
        return new(id, Checker.Check(documents, profile is null ? null : packs.Profiles[profile], packs));
    }

    public static Rule In(string id, params ReadDocument[] documents) => In(id, profile: null, documents);

    /// <summary>The value that a finding gives for a name of its message, for each finding.</summary>
    public IReadOnlyList<string> Values(string name) => [.. Findings.Select(finding => finding.Values[name])];

    /// <summary>The rule was applied to the only document and found nothing.</summary>
    public void ShouldHold()
    {
        Messages.ShouldBeEmpty();
        Outcomes.ShouldBe([Outcome.Holds]);
    }

    /// <summary>The rule found nothing in the only document, or did not even ask.</summary>
    public void ShouldBeSilent() => Messages.ShouldBeEmpty();

    /// <summary>The rule has nothing to say of the only document.</summary>
    public void ShouldNotApply() => Outcomes.ShouldBe([Outcome.DoesNotApply]);

    public void ShouldLackData() => Outcomes.ShouldBe([Outcome.NotEnoughData]);

    /// <summary>The rule finds one thing, and gives this value for a name of its message.</summary>
    public void ShouldFind(string name, string value)
    {
        Messages.Count.ShouldBe(1, string.Join('\n', Messages));
        Findings[0].Values[name].ShouldBe(value);
        Findings[0].Places.ShouldNotBeEmpty();
    }

    // A name that the code does not give would reach a person as it stands.
    private static string Filled(string text, RuleFinding finding)
    {
        foreach (var said in new[] { finding.Written.Message, finding.Written.Remedy })
        {
            Name().Matches(said.Chinese + said.English).Select(match => match.Groups[1].Value).Except(finding.Values.Keys).ShouldBeEmpty($"{finding.Rule} does not give these names of its message");
        }

        return Name().Replace(text, match => finding.Values[match.Groups[1].Value]);
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
