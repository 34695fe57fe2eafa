namespace Mingzhang.Checking.Rules;

/// <summary>The last character of a project code of 21 does not follow from the others (IB-20): alphabet of GB 32100, weights 3^i modulo 31,
/// value 30 − Σ modulo 31. Asked of places whose codes are known to be made so.</summary>
internal sealed class ProjectCodeCheck : IRule
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 21;

    public RuleResult Check(RuleContext context)
    {
        var codes = ProjectCodes.Of(context.Words).Where(code => code.Code.Length == Length && context.List("prefixes").Any(prefix => code.Code.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        return codes.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(codes.Where(code => CheckOf(code.Code) is { } check && check != code.Code[^1])
            .Select(code => context.Found(code.Piece.Place, ("code", code.Code), ("expected", CheckOf(code.Code)!.Value.ToString())) with { Printed = code.Code, Expected = code.Code[..^1] + CheckOf(code.Code) }));
    }

    /// <summary>The character that should come last; null where a character is none of the alphabet.</summary>
    private static char? CheckOf(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in code[..^1])
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum = (sum + (value * weight)) % Alphabet.Length;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - 1 - sum + Alphabet.Length) % Alphabet.Length];
    }
}
