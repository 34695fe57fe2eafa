using Mingzhang.Checking;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells what a written rule finds, in the words of the packs.</summary>
public sealed class RuleWords(TextBook texts)
{
    public string Title(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return InLanguage(finding.Written.Title);
    }

    public string Message(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Filled(finding.Written.Message, finding);
    }

    public string Remedy(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Filled(finding.Written.Remedy, finding);
    }

    private string Filled(Said said, RuleFinding finding) =>
        TextBook.Fill(InLanguage(said), [.. finding.Values.Select(value => (value.Key, SafeText.OneLine(value.Value)))]);

    private string InLanguage(Said said) => texts.Language == Language.English ? said.English : said.Chinese;
}
