using Mingzhang.Checking;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells written rules and what they find, in the words that the packs give them.</summary>
public sealed class RuleWords(TextBook texts)
{
    public string Title(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return In(finding.Written.Title);
    }

    /// <summary>What is wrong, with the words of the document filled in.</summary>
    public string Message(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Filled(finding.Written.Message, finding);
    }

    /// <summary>What to do about it.</summary>
    public string Remedy(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Filled(finding.Written.Remedy, finding);
    }

    /// <summary>A text of the packs in the language of the report.</summary>
    public string In(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return SafeText.Clean(texts.Language == Language.English ? said.English : said.Chinese);
    }

    private string Filled(Said said, RuleFinding finding) =>
        TextBook.Fill(In(said), [.. finding.Values.Select(value => (value.Key, SafeText.OneLine(value.Value)))]);
}
