namespace Mingzhang.Reading.Source;

/// <summary>Reads one file format. Knows nothing of budgets.</summary>
public interface IFormatReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The whole file; the reader does not keep it.</param>
    /// <param name="name">The file's name, for places and messages.</param>
    /// <param name="cancellation">Ends long work.</param>
    /// <exception cref="UnreadableException">The file cannot be read; the exception says why and what to do.</exception>
    SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation);
}

/// <summary>Why a file cannot be read.</summary>
public enum Unreadable
{
    Empty,
    Truncated,
    PasswordProtected,

    /// <summary>The content is of another kind than the extension says, or of no kind that is read.</summary>
    UnknownFormat,

    /// <summary>A PDF of pictures: there is no text to read.</summary>
    ScannedWithoutText,

    /// <summary>Larger, or larger when unpacked, than what is read.</summary>
    TooLarge,

    /// <summary>Parts of the file contradict the format.</summary>
    Damaged,

    /// <summary>The program that reads the format is not installed.</summary>
    ToolMissing,

    NotFound,
    NoPermission,
}

/// <summary>A file that cannot be read, told in terms that the user can act on.</summary>
/// <param name="reason">Why.</param>
/// <param name="detail">What exactly, for the message: a part's name, a size, a command that installs a tool.</param>
/// <param name="inner">What the format's library said.</param>
public sealed class UnreadableException(Unreadable reason, string detail, Exception? inner = null) : Exception($"{reason}: {detail}", inner)
{
    public Unreadable Reason { get; } = reason;

    public string Detail { get; } = detail;
}
