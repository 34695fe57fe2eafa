using System.Collections.Concurrent;
using System.Text;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests.Reconstruction;

/// <summary>Texts, reasons and counts come back from the words of a document; what the program writes itself does not.</summary>
public sealed class WordsFromDocumentsTests
{
    private const int Books = 6;
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(int Seed, AccountBook Book, AccountBook Again, string Text)>>> Narrated = new(StringComparer.Ordinal);
    private static readonly PackSet Packs = PackLoader.Embedded;
    private static readonly DocumentReader Reader = new(Packs);

    public static TheoryData<string> Narratives => ["beijing-district-budget", "hebei-budget", "shanghai-budget", "national-final-accounts"];

    [Theory]
    [MemberData(nameof(Narratives))]
    public void Texts_that_were_written_are_read_as_they_were_entered(string id)
    {
        List<string> differences = [];
        foreach (var (seed, book, again, _) in Rebuilt(id))
        {
            differences.AddRange(again.Texts.Where(text => !text.Key.StartsWith("原因/", StringComparison.Ordinal) && book.Text(text.Key) != text.Text).Select(text => $"{seed} {text.Key}：{text.Text}"));
            differences.AddRange(new[] { "职责", "机构设置" }.Where(key => again.Text(key) is null).Select(key => $"{seed} {key}"));
        }

        differences.Take(10).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Narratives))]
    public void Reasons_that_were_written_are_read_as_they_were_entered(string id)
    {
        List<string> wrong = [];
        List<string> missing = [];
        var found = 0;
        foreach (var (seed, book, again, text) in Rebuilt(id))
        {
            var reasons = again.Texts.Where(entry => entry.Key.StartsWith("原因/", StringComparison.Ordinal)).ToList();
            wrong.AddRange(reasons.Where(reason => book.Text(reason.Key) != reason.Text).Select(reason => $"{seed} {reason.Key}：{reason.Text}"));
            found += reasons.Count;
            missing.AddRange(book.Texts.Where(entry => entry.Key.StartsWith("原因/", StringComparison.Ordinal) && text.Contains(entry.Text, StringComparison.Ordinal) && again.Text(entry.Key) is null).Select(entry => $"{seed} {entry.Key}"));
        }

        wrong.Take(10).ShouldBeEmpty();
        missing.Take(10).ShouldBeEmpty();
        found.ShouldBeGreaterThan(Books);
    }

    [Theory]
    [MemberData(nameof(Narratives))]
    public void Counts_that_were_written_are_read_as_they_were_entered(string id)
    {
        List<string> wrong = [];
        foreach (var (seed, book, again, _) in Rebuilt(id))
        {
            var counts = again.Stated.Where(figure => figure.Figure.Measure.Kind == MeasureKind.Count).ToList();
            wrong.AddRange(counts.Where(count => !book.Stated.Any(known => known.Key == count.Key && known.Figure == count.Figure && known.At.Year == count.At.Year)).Select(count => $"{seed} {count.Key} {count.Figure}"));
            wrong.AddRange(new[] { "编制人数", "实有人数", "离退休人数", "车辆数", "其他用车" }.Where(key => !counts.Exists(count => count.Key == key)).Select(key => $"{seed} {key}"));
        }

        wrong.Take(10).ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_of_persons_and_words_that_lead_elsewhere_are_not_kept()
    {
        // Put together here, for no file of the house holds a whole one.
        var mobile = string.Concat("139", "12345678");
        var book = Of($"""
            # 示例县融媒体中心2025年部门预算

            ## 一、主要职责

            负责本县新闻宣传。联系电话：010-12345678。责任编辑手机{mobile}。

            ## 二、机构设置

            设有办公室、总编室。具体见下表。
            """);
        book.Text("职责").ShouldBe("负责本县新闻宣传。");
        book.Text("机构设置").ShouldBe("设有办公室、总编室。");
    }

    [Fact]
    public void Terms_that_the_packs_do_not_explain_are_kept_without_their_numbers() => Of("""
        # 示例县融媒体中心2025年部门预算

        ## 五、名词解释

        1.基本支出：为维持运转而发生的支出。

        2.应急广播：在突发事件中向公众发布信息的广播。

        一键直播：一次操作即可开始的直播。
        """).Text("名词解释").ShouldBe("应急广播：在突发事件中向公众发布信息的广播。\n一键直播：一次操作即可开始的直播。");

    [Fact]
    public void Sentences_beside_a_table_are_texts_and_its_notes_are_not() => Of("""
        # 示例县融媒体中心2025年部门预算

        ## 一、国有资产占用情况

        固定资产由办公室统一登记。

        单位：万元

        | 项目 | 数量 | 价值 |
        | --- | --- | --- |
        | 资产总额 | | 12.00 |
        | 其他固定资产 | 3 | 12.00 |

        注：数据截至上年末。

        ## 二、名词解释

        应急广播：在突发事件中向公众发布信息的广播。
        """).Texts.Select(text => (text.Key, text.Text)).ShouldBe([("专项说明/国有资产", "固定资产由办公室统一登记。"), ("名词解释", "应急广播：在突发事件中向公众发布信息的广播。")]);

    [Fact]
    public void Words_in_braces_do_not_become_references() => Of("""
        # 示例县融媒体中心2025年部门预算

        ## 一、主要职责

        负责{收入总计}的宣传。
        """).Text("职责").ShouldBe("负责｛收入总计｝的宣传。");

    [Fact]
    public void A_count_that_is_told_in_two_ways_is_left()
    {
        var counts = Of("""
            # 示例县融媒体中心2025年部门预算

            ## 一、人员情况

            事业编制80人，实有76人；离退休人员5人。事业编制82人。
            """).Stated.Where(figure => figure.Figure.Measure.Kind == MeasureKind.Count).Select(figure => (figure.Key, figure.Figure.Number));
        counts.ShouldBe([("实有人数", 76m), ("离退休人数", 5m)], ignoreOrder: true);
    }

    [Fact]
    public void What_a_change_leaves_is_last_year()
    {
        var stated = Of("""
            # 示例县融媒体中心2025年部门预算

            ## 一、支出预算说明

            2025年基本支出120.50万元，比上年增加20.30万元，增长20.26%，主要原因是人员增加。
            """);
        stated.Stated.Single(figure => figure.At is { Year: 2024, Nature: Nature.Basic }).Figure.Digits.ShouldBe("100.20");
        stated.Text("原因/基本支出").ShouldBe("人员增加");
    }

    private static AccountBook Of(string text) => BookFromDocuments.Of([Reader.Read(Encoding.UTF8.GetBytes(text), "预算.md")], Packs).Book;

    private static IReadOnlyList<(int Seed, AccountBook Book, AccountBook Again, string Text)> Rebuilt(string id) => Narrated.GetOrAdd(id, key => new(() => [.. Rebuild(key)])).Value;

    private static IEnumerable<(int Seed, AccountBook Book, AccountBook Again, string Text)> Rebuild(string id)
    {
        var plan = Packs.Disclosures[id];
        for (var seed = 0; seed < Books; seed++)
        {
            var book = new SentencesBook(seed).Of(plan, Packs);
            var text = MarkdownWriter.Write(DocumentComposer.Compose(book, Packs, plan).Document);
            yield return (seed, book, Of(text), text);
        }
    }
}
