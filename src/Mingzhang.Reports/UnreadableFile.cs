using Mingzhang.Reading.Source;

namespace Mingzhang.Reports;

/// <summary>A file or folder that was asked for and not read.</summary>
/// <param name="Path">As the user wrote it, or as it was found in a folder.</param>
/// <param name="Reason">A member of <see cref="Unreadable"/>, or one of the constants here.</param>
/// <param name="Detail">What exactly; may be empty.</param>
public sealed record UnreadableFile(string Path, string Reason, string Detail)
{
    /// <summary>A folder without any file of a known format.</summary>
    public const string NoDocuments = "no-documents";

    /// <summary>Entries with wrong cells, which the detail names.</summary>
    public const string Entries = "entries";

    /// <summary>The program failed on the file: a fault of ours.</summary>
    public const string Unexpected = "unexpected";

    public UnreadableFile(string path, Unreadable reason, string detail = "")
        : this(path, reason.ToString(), detail) { }
}
