using Mingzhang.Model;

namespace Mingzhang.Reports;

/// <summary>The files of one command, read: one body of one unit.</summary>
/// <param name="Documents">What could be read, in the order of the files.</param>
/// <param name="Unreadable">What could not.</param>
public sealed record FilesRead(IReadOnlyList<ReadDocument> Documents, IReadOnlyList<UnreadableFile> Unreadable);
