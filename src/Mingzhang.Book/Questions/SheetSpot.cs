using Mingzhang.Model;

namespace Mingzhang.Book.Questions;

/// <summary>Which part of a project's sheet it is.</summary>
public enum SheetField
{
    /// <summary>The project or the indicator as a whole.</summary>
    Whole,
    Code,
    Name,
    Money,
    Plan,
    Purpose,
    Goal,
    Outcome,
    Target,
    Description,
    Actual,
    Weight,
    Score,
    Reason,
}

/// <summary>A place in the sheets of a book: nothing is printed, so places stand for entries.</summary>
/// <param name="Project">Number of the project in the book, from 0.</param>
/// <param name="Indicator">Number of the indicator in the project, from 0; null for the project itself.</param>
/// <param name="Field">Which part of it.</param>
public sealed record SheetSpot(int Project, int? Indicator, SheetField Field)
{
    // Row 1 is the project itself; its indicators follow.
    private const int FirstIndicator = 2;

    /// <summary>Where the entry would stand in a document.</summary>
    /// <param name="document">Name of the entries.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="label">The words that name the row.</param>
    public Place In(string document, string project, string label) => new()
    {
        Document = document,
        Table = Project + 1,
        TableTitle = project,
        Row = Indicator is { } row ? row + FirstIndicator : 1,
        Column = Field == SheetField.Whole ? null : (int)Field,
        RowLabel = label,
    };

    /// <summary>The same for running text, which rules quote by sentence.</summary>
    internal Place Paragraph(string document) => new() { Document = document, Paragraph = (Project * Fields) + (int)Field };

    /// <summary>The entry that a place of these sheets stands for; null for the document as a whole.</summary>
    public static SheetSpot? Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place switch
        {
            { Paragraph: { } number } => new(number / Fields, null, (SheetField)(number % Fields)),
            { Table: { } table } => new(table - 1, place.Row is >= FirstIndicator ? place.Row - FirstIndicator : null, (SheetField)(place.Column ?? 0)),
            _ => null,
        };
    }

    private static readonly int Fields = Enum.GetValues<SheetField>().Length;
}
