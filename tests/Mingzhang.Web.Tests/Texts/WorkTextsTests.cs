using Mingzhang.Book.Work;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Workflow;
using Mingzhang.Reports.Texts;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Tests.Texts;

/// <summary>What the logic of the work tells by a member of a list has words in both languages.</summary>
public sealed class WorkTextsTests
{
    private static readonly WordBooks Books = new();

    public static TheoryData<string> Keys =>
    [
        .. Named<WorkRefusal>("work.refusal"),
        .. Named<WorkNeed>("work.need"),
        .. Named<DelegationRefusal>("delegation.refusal"),
        .. Named<DayCounting>("deadline.counting"),
        .. Named<DifferenceKind>("difference.kind"),
        .. Named<DifferenceChange>("difference.change"),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_member_has_words_in_both_languages(string key)
    {
        var (chinese, english) = (Books.In(Language.Chinese)[key], Books.In(Language.English)[key]);
        chinese.ShouldNotBe(english);
        english.ShouldAllBe(letter => letter < 0x2E80);
    }

    public static TheoryData<string> Fields => [.. BookDifferences.Fields.Select(column => $"difference.field.{column}")];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_that_may_differ_has_words_in_both_languages(string key)
    {
        var (chinese, english) = (TextBook.Of(Language.Chinese)[key], TextBook.Of(Language.English)[key]);
        chinese.ShouldNotBe(english);
        english.ShouldAllBe(letter => letter < 0x2E80);
    }

    private static IEnumerable<string> Named<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");
}
