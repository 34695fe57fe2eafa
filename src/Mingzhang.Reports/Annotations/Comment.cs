using Mingzhang.Model;

namespace Mingzhang.Reports.Annotations;

/// <summary>Something to be told at a place of a file, in words that are ready.</summary>
/// <param name="Place">Where.</param>
/// <param name="Heading">One line.</param>
/// <param name="Text">What is told; '\n' divides lines.</param>
/// <param name="Severity">How much it weighs; files that know colours show it.</param>
public sealed record Comment(Place Place, string Heading, string Text, Severity Severity)
{
    /// <summary>The characters at the place that are meant; empty for the whole place.</summary>
    public string Printed { get; init; } = "";

    /// <summary>It is about the document as a whole, as that a table is missing; such comments stand at its beginning.</summary>
    internal bool IsOfWholeDocument =>
        Place is { Sheet: null, Page: null, Line: null, Table: null, TableTitle: null, Row: null, Cell: null, Sentence: null, Paragraph: null, Origin: null };
}

/// <summary>Who tells it, and when.</summary>
internal sealed record Signature(string Author, DateTimeOffset Date);

/// <summary>A copy of a file with comments in it.</summary>
/// <param name="Bytes">The copy.</param>
/// <param name="Unplaced">Comments whose place was not found, and which are not in the copy.</param>
public sealed record AnnotatedFile(byte[] Bytes, IReadOnlyList<Comment> Unplaced);

/// <summary>Why a file that can be read takes no comments. Their words are the texts comments.refused.*.</summary>
public enum Refusal
{
    /// <summary>Its format has no comments that we can write: xls, html, Markdown, text.</summary>
    Format,

    /// <summary>It may be read but not changed.</summary>
    Protected,

    /// <summary>Its inner structure is one that we do not dare to change.</summary>
    Structure,
}

/// <summary>A file that takes no comments.</summary>
public sealed class RefusedException(Refusal refusal, Exception? inner = null) : Exception(refusal.ToString(), inner)
{
    public Refusal Refusal { get; } = refusal;
}
