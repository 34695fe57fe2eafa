using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Tests.Rules;

/// <summary>What holds of the heads of names whatever stands before them.</summary>
public class MeasuredNounLawTests
{
    private static readonly MeasuredNouns Nouns = PackLoader.Embedded.Performance.Nouns;

    [Fact]
    public void A_share_stays_one_whatever_stands_before_it() =>
        Prop.ForAll<string>(text => Nouns.HeadOf($"{text}，验收合格率") is { IsShare: true }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_name_is_taken_without_complaint() => Prop.ForAll<string>(text => Nouns.HeadOf(text ?? "") is not { Word.Length: 0 }).QuickCheckThrowOnFailure();
}
