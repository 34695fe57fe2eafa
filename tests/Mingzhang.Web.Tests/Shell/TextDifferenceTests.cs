using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Web.Components.Parts;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>What differs between two versions of a text.</summary>
public class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("甲乙", "甲乙", "甲乙")]
    [InlineData("", "甲", "+甲+")]
    [InlineData("甲", "", "-甲-")]
    [InlineData("巡检312个终端，在线率95%。", "巡检326个终端，在线率98%。", "巡检-312-+326+个终端，在线率-95%-+98%+。")]
    [InlineData("共1,234.50元", "共1,234.60元", "共-1,234.50-+1,234.60+元")]
    [InlineData("甲乙丙", "甲丙", "甲-乙-丙")]
    [InlineData("甲乙甲乙", "乙甲乙甲", "-甲-乙甲乙+甲+")]
    [InlineData("近三年决算和制作合同", "按本年终端台账核定", "-近三年决算和制作合同-+按本年终端台账核定+")]
    [InlineData("村😀", "村😁", "村-😀-+😁+")]
    public void Numbers_are_taken_whole_and_Chinese_by_the_character(string old, string @new, string expected) =>
        string.Concat(TextDifference.Of(old, @new).Select(Shown)).ShouldBe(expected);

    [Fact]
    public void Both_versions_are_in_the_difference() =>
        Prop.ForAll<string, string>(
                (old, @new) =>
                {
                    var pieces = TextDifference.Of(old ?? "", @new ?? "");
                    Without(pieces, PieceKind.New).ShouldBe(old ?? "");
                    Without(pieces, PieceKind.Old).ShouldBe(@new ?? "");
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_differs_from_itself_in_nothing() =>
        Prop.ForAll<string>(text => TextDifference.Of(text ?? "", text ?? "").ShouldAllBe(piece => piece.Kind == PieceKind.Same))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Very_long_changes_are_shown_as_one()
    {
        var pieces = TextDifference.Of("头" + new string('甲', 50_000) + "尾", "头" + new string('乙', 50_000) + "尾");
        pieces.Select(piece => piece.Kind).ShouldBe([PieceKind.Same, PieceKind.Old, PieceKind.New, PieceKind.Same]);
    }

    private static string Shown(TextPiece piece) =>
        piece.Kind switch
        {
            PieceKind.Old => $"-{piece.Text}-",
            PieceKind.New => $"+{piece.Text}+",
            _ => piece.Text,
        };

    private static string Without(IEnumerable<TextPiece> pieces, PieceKind kind) =>
        string.Concat(pieces.Where(piece => piece.Kind != kind).Select(piece => piece.Text));
}
