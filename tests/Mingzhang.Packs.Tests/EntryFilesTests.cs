using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Entries;
using Mingzhang.Packs.Sentences;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Tests;

/// <summary>packs/entries names everything that documents ask the entries for.</summary>
public class EntryFilesTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;
    private static readonly EntryWords Words = Packs.Entries;

    [Theory]
    [InlineData(ChoiceKind.Stage)]
    [InlineData(ChoiceKind.Flow)]
    [InlineData(ChoiceKind.Fund)]
    [InlineData(ChoiceKind.Nature)]
    [InlineData(ChoiceKind.Theme)]
    [InlineData(ChoiceKind.Origin)]
    [InlineData(ChoiceKind.FundSource)]
    [InlineData(ChoiceKind.FirstLevel)]
    [InlineData(ChoiceKind.SecondLevel)]
    [InlineData(ChoiceKind.Comparison)]
    public void Each_member_of_a_choice_has_a_word_that_leads_back_to_it(ChoiceKind kind) =>
        Enum.GetValuesAsUnderlyingType(ChoiceWords.TypeOf(kind)).Cast<int>().Where(value => Words.Words(kind).Find(Words.Words(kind).Word(value)) != value || char.IsAsciiDigit(Words.Words(kind).Word(value)[0])).ShouldBeEmpty();

    [Fact]
    public void There_is_a_form_for_every_sheet() =>
        Enum.GetValues<EntrySheet>().Where(sheet => Words.Form(sheet) is null).ShouldBeEmpty();

    [Fact]
    public void Each_count_that_sentences_name_can_be_entered() =>
        Packs.Sentences.Facts.Values.Select(fact => fact.Count).Where(count => count.Length > 0 && Words.Count(count)?.Key != count).ShouldBeEmpty();

    [Fact]
    public void Each_text_that_documents_hold_can_be_entered() =>
        Packs.Disclosures.Values.SelectMany(plan => plan.Sections).SelectMany(Texts).Where(text => Words.Text(text.Key)?.Key != text.Key).Select(text => text.Key).ShouldBeEmpty();

    [Fact]
    public void Each_reason_that_sentences_ask_for_can_be_entered() =>
        Packs.Sentences.Sentences.Values
            .SelectMany(sentence => sentence.Says.AllParts)
            .OfType<PatternCall>()
            .Where(call => call.Verb == PatternVerb.Reason && call.Arguments[0] != "本项")
            .Select(call => $"原因/{call.Arguments[0]}{(call.Arguments.Count > 1 && Packs.Sentences.Comparisons[call.Arguments[1]].HasOwnReasons ? "/" + call.Arguments[1] : "")}")
            .Distinct(StringComparer.Ordinal)
            .Where(key => Words.Text(key)?.Key != key)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("choices: [{ of: fund, is: generl, word: 一般 }]", 3, "可用的取值")]
    [InlineData("choices: [{ of: fund, is: general, word: 甲 }, { of: fund, is: other, word: 甲 }]", 3, "一个词只能是一个取值")]
    [InlineData("sheets: [{ sheet: lines, title: 明细, columns: [{ column: fund, head: 资金, also: [资金] }] }]", 3, "一个列名只能是一列")]
    [InlineData("sheets: [{ sheet: line, title: 明细, columns: [] }]", 3, "可用的取值")]
    [InlineData("counts: [{ key: 人数, measure: 人 }, { key: 人数, measure: 个 }]", 3, "留下一个")]
    [InlineData("texts: [{ key: 职责, must: [budget] }]", 3, "required")]
    public void A_wrong_file_is_told_with_its_line_and_a_remedy(string entries, int line, string remedy)
    {
        var problem = Given.ProblemOf(() => Given.Packs(("entries/wrong.yaml", $"title: 词\nbasis: {{ source: R1, sure: R }}\n{entries}")));
        (problem.Line, problem.File).ShouldBe((line, "packs/entries/wrong.yaml"));
        problem.Remedy.ShouldContain(remedy);
    }

    private static IEnumerable<TextPart> Texts(PlanSection section) => section.Parts.OfType<TextPart>().Concat(section.Sections.SelectMany(Texts));
}
