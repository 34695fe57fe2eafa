namespace Mingzhang.Book.Publishing;

/// <summary>What is written of a book.</summary>
[Flags]
public enum OutputFormats
{
    None = 0,

    /// <summary>.docx, for the last touch.</summary>
    Word = 1,

    /// <summary>.xlsx, one sheet a form.</summary>
    Excel = 2,

    /// <summary>.pdf, to publish; needs LibreOffice.</summary>
    Pdf = 4,

    /// <summary>Pages for citizens.</summary>
    Site = 8,

    /// <summary>CSV and JSON with their descriptions.</summary>
    Data = 16,

    All = Word | Excel | Pdf | Site | Data,
}
