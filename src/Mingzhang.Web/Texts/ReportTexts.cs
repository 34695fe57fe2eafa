using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Texts;

/// <summary>The words of findings, sheets and scores in the request's language: the same as reports use.</summary>
public sealed class ReportTexts(Current current)
{
    private static readonly TextBook Chinese = TextBook.Of(Language.Chinese);
    private static readonly TextBook English = TextBook.Of(Language.English);

    public TextBook Book => current.Language == Language.English ? English : Chinese;

    public FindingWords Findings => new(Book, new PlaceWords(Book, severalDocuments: false));

    public RuleWords Rules => new(Book);

    public SheetWords Sheets => new(Book);

    public ScoreWords Scores => new(Book);
}
