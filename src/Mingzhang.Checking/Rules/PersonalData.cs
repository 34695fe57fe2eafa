namespace Mingzhang.Checking.Rules;

/// <summary>A mobile number or an identity number of a person is published (DE-86, DR-22). The number itself is never told
/// again, neither in the message nor in the place.</summary>
internal sealed class PersonalData : IRule
{
    public RuleResult Check(RuleContext context) => RuleResult.Of(context.Words.All.SelectMany(piece =>
        PersonalNumbers.In(piece.Text).Select(number => context.Found(piece.Place.Sentence is { } sentence ? piece.Place with { Sentence = PersonalNumbers.Mask(sentence) } : piece.Place, ("number", number)))));
}
