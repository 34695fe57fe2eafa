using Mingzhang.Model;

namespace Mingzhang.Writing.Sentences;

/// <summary>What a document lacks.</summary>
public enum MissingKind
{
    /// <summary>A text that a person has to write: 职责.</summary>
    Text,

    /// <summary>The reason of a change that demands one (BT-03, BT-11).</summary>
    Reason,

    /// <summary>A figure or count that no entry says.</summary>
    Figure,

    /// <summary>Official forms or sheets that the packs do not have.</summary>
    Form,
}

/// <summary>Something that a document lacks.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">Key of the entry that gives it: 职责, 原因/公务接待费, 编制人数; name of the forms.</param>
/// <param name="Place">Heading under which it belongs.</param>
public sealed record MissingEntry(MissingKind Kind, string Key, string Place);

/// <summary>What is wrong with a text that a person typed.</summary>
public enum TextFaultKind
{
    /// <summary>{…} names no figure.</summary>
    UnknownName,

    /// <summary>{…} names a figure that the book does not say.</summary>
    UnknownValue,

    /// <summary>A number was typed that no entry says: it may be wrong, or will be when the entries change.</summary>
    UnmatchedFigure,
}

/// <summary>A fault of a typed text.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Key">Key of the text.</param>
/// <param name="Place">Where it was entered; null in a book made by a program.</param>
/// <param name="Printed">The characters that are wrong.</param>
/// <param name="Context">The words around them.</param>
public sealed record TextFault(TextFaultKind Kind, string Key, Place? Place, string Printed, string Context);
