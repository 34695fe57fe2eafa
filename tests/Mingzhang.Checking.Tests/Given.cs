using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests;

/// <summary>Documents in the field's own notation, read by the real reader and checked.</summary>
internal static class Given
{
    /// <summary>A table: its title and unit in the first line, its head in the second, then its rows; cells apart by “|”.</summary>
    public static string Table(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split('|', StringSplitOptions.TrimEntries);
        var unit = first.Length > 1 ? $"单位：{first[1]}\n\n" : "";
        var width = lines[1].Split('|').Length;
        var rows = lines.Skip(1).Select(line => $"| {line} |").ToList();
        rows.Insert(1, "|" + string.Concat(Enumerable.Repeat("---|", width)));
        return $"{first[0]}\n\n{unit}{string.Join('\n', rows)}\n\n";
    }

    public static Checked Budget(params string[] parts) => Documents(ReadingNotation.Budget(string.Join("\n\n", parts)));

    public static Checked Accounts(params string[] parts) => Documents(ReadingNotation.Accounts(string.Join("\n\n", parts)));

    public static Checked Documents(params ReadDocument[] documents) => new(Checker.Check(documents));
}

/// <summary>What came of a check, as short lines.</summary>
internal sealed class Checked(CheckReport report)
{
    public CheckReport Report { get; } = report;

    /// <summary>“Sum 115.00 万元 → 116.00 万元 (-1.00 万元)”, a line for a finding.</summary>
    public IReadOnlyList<string> Findings =>
        [.. Report.Broken.Select(finding => $"{finding.Relation}{(finding.Variant is null ? "" : $" {finding.Variant}")} {finding.Printed} → {finding.Expected} ({finding.Difference})")];

    public int Count(Relation relation, Outcome outcome) => Report.Counts.GetValueOrDefault((relation, outcome));

    public void ShouldHold(Relation relation)
    {
        Findings.ShouldBeEmpty();
        Count(relation, Outcome.Holds).ShouldBeGreaterThan(0, $"{relation} was not checked at all");
    }

    public void ShouldNotBeChecked(Relation relation)
    {
        Findings.ShouldBeEmpty();
        Count(relation, Outcome.Holds).ShouldBe(0, $"{relation} was passed without data");
        Count(relation, Outcome.NotEnoughData).ShouldBeGreaterThan(0);
    }

    public void ShouldFind(params string[] findings) => Findings.ShouldBe(findings);
}
