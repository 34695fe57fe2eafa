using System.Text.RegularExpressions;

namespace Mingzhang.Checking.Rules;

/// <summary>A change is told with two words that contradict each other (DE-71): 增加20.58万元，下降3.54%. Asked of an amount and a
/// rate that follow each other at once, neither of them nothing nor signed: no figure of another year is needed for it.</summary>
internal sealed class DirectionWordsDiffer : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var up = context.List("up");
        var down = context.List("down");
        var word = string.Join('|', up.Concat(down).Select(Regex.Escape));
        var pair = new Regex($@"(?<amount>{word})了?(?<money>\d[\d,]*(?:\.\d+)?)(?:亿元|万元|元)[，,（](?:同比|比上年|较上年)?(?<rate>{word})了?(?<share>\d+(?:\.\d+)?)%", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return RuleResult.Of(context.Words.Paragraphs.SelectMany(piece =>
            pair.Matches(piece.Bare)
                .Where(match => up.Contains(match.Groups["amount"].Value) != up.Contains(match.Groups["rate"].Value) && IsSomething(match.Groups["money"].Value) && IsSomething(match.Groups["share"].Value))
                .Select(match => context.Found(
                    piece.At(match.Index),
                    ("amount", match.Groups["amount"].Value),
                    ("rate", match.Groups["rate"].Value),
                    ("quote", RuleText.Quote(piece.Bare, match.Index, match.Length))
                ))));
    }

    private static bool IsSomething(string number) => number.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
}
