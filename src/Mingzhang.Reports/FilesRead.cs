using Mingzhang.Model;
using Mingzhang.Reports.Explanations;

namespace Mingzhang.Reports;

/// <summary>The files of one command, read: one body of one unit.</summary>
/// <param name="Documents">What could be read, in the order of the files.</param>
/// <param name="Unreadable">What could not.</param>
public sealed record FilesRead(IReadOnlyList<ReadDocument> Documents, IReadOnlyList<UnreadableFile> Unreadable)
{
    /// <summary>Profile that entries among the files name; null where there are no entries, or they name several.</summary>
    public string? Profile { get; init; }

    /// <summary>What has no effect in the explanations beside the documents.</summary>
    public IReadOnlyList<ExplanationProblem> ExplanationProblems { get; init; } = [];
}
