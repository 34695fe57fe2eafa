using System.Globalization;

namespace Mingzhang.Checking.Rules;

/// <summary>Of project codes of one form, a few have another length than all the others (IB-20). One finding for a document.</summary>
internal sealed class ProjectCodeLength : IRule
{
    private const int Fewest = 4;

    public RuleResult Check(RuleContext context)
    {
        var codes = ProjectCodes.Of(context.Words);
        var forms = codes.GroupBy(code => code.Code.TakeWhile(char.IsAsciiDigit).Count()).Where(form => form.Count() >= Fewest).ToList();
        return forms.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(forms.SelectMany(form => Found(context, [.. form])));
    }

    private static IEnumerable<RuleFinding> Found(RuleContext context, List<(string Code, TextPiece Piece)> codes)
    {
        var usual = codes.GroupBy(code => code.Code.Length).MaxBy(length => length.Count())!;

        // Without a clear majority none of the lengths is the odd one.
        if (usual.Count() * 4 < codes.Count * 3)
        {
            yield break;
        }

        foreach (var odd in codes.Where(code => code.Code.Length != usual.Key).GroupBy(code => code.Code.Length))
        {
            yield return context.Found(odd.First().Piece.Place,
                ("codes", string.Join('、', odd.Select(code => code.Code))),
                ("length", odd.Key.ToString(CultureInfo.InvariantCulture)),
                ("count", usual.Count().ToString(CultureInfo.InvariantCulture)),
                ("usual", usual.Key.ToString(CultureInfo.InvariantCulture)))
                with { Places = [.. odd.Select(code => code.Piece.Place)] };
        }
    }
}
