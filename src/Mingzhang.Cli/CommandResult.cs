using Mingzhang.Checking;
using Mingzhang.Reports;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;

namespace Mingzhang.Cli;

/// <summary>What came of a command on files, for its screen and its reports.</summary>
/// <param name="Body">What was read.</param>
/// <param name="Report">What was found, as far as the command is about it; null where the files were only read.</param>
public sealed record CommandResult(FilesRead Body, CheckReport? Report)
{
    /// <summary>The same by project; null for commands that are not about performance.</summary>
    public PerformanceReport? Performance { get; init; }

    /// <summary>Scores; null for commands that do not score.</summary>
    public ScoreReport? Scores { get; init; }

    /// <summary>What of the changed scores has no effect, told.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
