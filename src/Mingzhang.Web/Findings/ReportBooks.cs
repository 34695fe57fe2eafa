using Mingzhang.Reports.Texts;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Findings;

/// <summary>The texts that findings are told with, in both languages, read once: the same that the command line tells them with.</summary>
public sealed class ReportBooks
{
    private readonly TextBook chinese = TextBook.Of(Language.Chinese);
    private readonly TextBook english = TextBook.Of(Language.English);

    public TextBook In(Language language) => language == Language.English ? english : chinese;

    public TextBook For(Current current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return In(current.Language);
    }
}
