using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reports.Performance;

/// <summary>A sheet of one project or of a department, with what was found in it.</summary>
/// <param name="Number">Its number in the report, from 1, over all documents.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Findings">What was found in it, the worst first, what is explained last.</param>
public sealed record ProjectPart(int Number, ReadDocument Document, PerformanceSheet Sheet, IReadOnlyList<Finding> Findings)
{
    /// <summary>Findings between this sheet and others; they stand with those of the whole document.</summary>
    public IReadOnlyList<Finding> Shared { get; init; } = [];

    /// <summary>How many findings nobody has explained.</summary>
    public int Open => Findings.Concat(Shared).Count(finding => finding.Explained is null);
}
