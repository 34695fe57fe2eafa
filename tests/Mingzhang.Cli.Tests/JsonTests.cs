using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports.Json;

namespace Mingzhang.Cli.Tests;

public sealed class JsonTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.Load(Repository.PathOf("docs/schema/mingzhang-output.schema.json"));
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("check", "zh")]
    [InlineData("check", "en")]
    [InlineData("read", "zh")]
    public void What_is_written_is_what_the_schema_describes(string command, string language)
    {
        bench.Checks = documents =>
            Given.Report(documents, [.. Enum.GetValues<Relation>().Select(relation => Given.WrongSum() with { Relation = relation })]);
        bench.Run(command, bench.File("a.docx"), "none.pdf", "--json", "--lang", language).ShouldBe(2);
        Schema.Errors(Parsed()).ShouldBeEmpty();
    }

    [Fact]
    public void Targets_carry_their_sheets_with_money_plan_indicators_and_findings()
    {
        bench.Reads = GivenPerformance.Read;
        bench.Checks = documents => GivenPerformance.Report(documents[0], GivenPerformance.WrongSign(documents[0]), GivenPerformance.OfOther(documents[0]));
        bench.Run("targets", bench.File("绩效.md"), "--json").ShouldBe(1);
        Schema.Errors(Parsed()).ShouldBeEmpty();
        var sheet = Parsed().GetProperty("sheets")[0];
        sheet.GetProperty("funds")[0].GetProperty("initial").GetString().ShouldBe("30.00");
        sheet.GetProperty("plan")[1].GetProperty("percent").GetString().ShouldBe("60");
        sheet.GetProperty("indicators")[1].GetProperty("target").GetProperty("comparison").GetString().ShouldBe("atLeast");
        sheet.GetProperty("findings")[0].GetString().ShouldBe(Parsed().GetProperty("findings")[0].GetProperty("number").GetString());
        Parsed().GetProperty("findings").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Reading_alone_lists_the_sheets_without_findings()
    {
        bench.Reads = GivenPerformance.Read;
        bench.Run("read", bench.File("绩效.md"), "--json").ShouldBe(0);
        Schema.Errors(Parsed()).ShouldBeEmpty();
        var sheets = Parsed().GetProperty("sheets").EnumerateArray().ToList();
        sheets.ShouldNotBeEmpty();
        sheets.ShouldAllBe(sheet => sheet.GetProperty("indicators").GetArrayLength() > 0 && sheet.GetProperty("findings").GetArrayLength() == 0);
    }

    [Fact]
    public void Findings_of_every_kind_are_what_the_schema_describes()
    {
        bench.Checks = _ => GivenFindings.Everything();
        bench.Run("check", bench.File("a.docx"), "--json").ShouldBe(1);
        Schema.Errors(Parsed()).ShouldBeEmpty();
        Parsed().GetProperty("findings").GetArrayLength().ShouldBe(Enum.GetValues<CauseKind>().Length + 4);
    }

    [Fact]
    public void A_finding_carries_its_causes_what_each_figure_should_be_and_what_to_do()
    {
        bench.Checks = _ => GivenFindings.Report(GivenFindings.TwoCandidates());
        bench.Run("check", bench.File("a.docx"), "--json");
        var finding = Parsed().GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("cause.digit");
        finding.GetProperty("equallyLikely").GetInt32().ShouldBe(2);
        finding.GetProperty("gaveUp").GetBoolean().ShouldBeTrue();
        finding.GetProperty("remedy").GetString()!.ShouldNotBeEmpty();
        finding.GetProperty("causes").GetArrayLength().ShouldBe(3);
        var correction = finding.GetProperty("causes")[0].GetProperty("corrections")[0];
        correction.GetProperty("printed").GetString().ShouldBe("281.11");
        correction.GetProperty("shouldBe").GetString().ShouldBe("284.11");
        correction.GetProperty("place").GetProperty("row").GetInt32().ShouldBe(4);
        finding.GetProperty("causes")[2].GetProperty("corrections")[0].TryGetProperty("shouldBe", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_written_rule_carries_its_own_name_and_source()
    {
        bench.Checks = _ => GivenFindings.Report(GivenFindings.OfRule());
        bench.Run("check", bench.File("a.docx"), "--json");
        var finding = Parsed().GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("placeholder-left");
        finding.GetProperty("source").GetString().ShouldBe("公开工作要求");
        finding.GetProperty("relations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Every_reason_for_an_unreadable_file_is_in_the_schema()
    {
        foreach (var reason in Enum.GetValues<Unreadable>())
        {
            bench.Reads = _ => throw new UnreadableException(reason, "");
            bench.Run("check", bench.File("a.docx"), "--json").ShouldBe(2);
            Schema.Errors(Parsed()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_member_of_every_dimension_is_in_the_schema()
    {
        bench.Reads = name =>
            new()
            {
                Name = name,
                Format = "docx",
                Facts = [.. AllPoints().Select(point => Given.Fact("1.00", Given.Cell(1, "甲"), coordinates: point))],
            };
        bench.Run("read", bench.File("a.docx"), "--json").ShouldBe(0);
        Schema.Errors(Parsed()).ShouldBeEmpty();
    }

    [Fact]
    public void The_validator_notices_what_is_wrong()
    {
        Schema.Errors(JsonSerializer.SerializeToElement(new { version = 1 })).ShouldNotBeEmpty();
        bench.Run("check", bench.File("a.docx"), "--json");
        using var broken = JsonDocument.Parse(bench.Output.Replace("\"initial\"", "\"someday\"", StringComparison.Ordinal));
        Schema.Errors(broken.RootElement).ShouldNotBeEmpty();
        using var more = JsonDocument.Parse(bench.Output.Replace("\"tables\"", "\"tabels\"", StringComparison.Ordinal));
        Schema.Errors(more.RootElement).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_fact_carries_its_value_as_a_decimal_string_and_only_the_coordinates_given()
    {
        bench.Run("read", bench.File("a.docx"), "--json");
        var facts = Parsed().GetProperty("documents")[0].GetProperty("facts");
        facts[0].GetProperty("value").GetString().ShouldBe("1016.53");
        facts[0].GetProperty("printed").GetString().ShouldBe("1,016.53");
        facts[0].GetProperty("coordinates").GetProperty("fund").GetString().ShouldBe("general");
        facts[1].GetProperty("coordinates").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_carries_its_rule_message_and_difference_and_counts_go_by_relation()
    {
        bench.Checks = documents => Given.Report(documents, Given.WrongSum());
        bench.Run("check", bench.File("a.docx"), "--json").ShouldBe(1);
        var finding = Parsed().GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("relation.sum");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        var relation = finding.GetProperty("relations")[0];
        relation.GetProperty("relation").GetString().ShouldBe("sum");
        relation.GetProperty("difference").GetString().ShouldBe("1.00");
        finding.GetProperty("message").GetString()!.ShouldStartWith("《部门预算支出总表》");
        relation.GetProperty("terms").GetArrayLength().ShouldBe(4);
        Parsed().GetProperty("counts").GetProperty("relations").GetProperty("sum").GetProperty("holds").GetInt32().ShouldBe(7);
    }

    [Fact]
    public void Chinese_stays_readable_and_control_characters_are_escaped()
    {
        bench.Reads = name => new() { Name = "明账\u001B[2J\u009B", Format = "docx" };
        bench.Run("read", bench.File("a.docx"), "--json");
        bench.Output.ShouldContain("\"明账\\u001B[2J\\u009B\"");
    }

    [Theory]
    [InlineData(Relation.SumAcross, "sum-across")]
    [InlineData(Relation.Equality, "equality")]
    [InlineData(Relation.RateOnNothing, "rate-on-nothing")]
    public void A_rule_has_a_stable_name(Relation relation, string name) => JsonNames.Rule(relation).ShouldBe(name);

    private static IEnumerable<Coordinates> AllPoints() =>
        [
            .. Enum.GetValues<Stage>().Select(stage => new Coordinates { Stage = stage }),
            .. Enum.GetValues<Flow>().Select(flow => new Coordinates { Flow = flow }),
            .. Enum.GetValues<Fund>().Select(fund => new Coordinates { Fund = fund }),
            .. Enum.GetValues<Nature>().Select(nature => new Coordinates { Nature = nature }),
            .. Enum.GetValues<Theme>().Select(theme => new Coordinates { Theme = theme }),
        ];

    private JsonElement Parsed()
    {
        using var document = JsonDocument.Parse(bench.Output);
        return document.RootElement.Clone();
    }
}
