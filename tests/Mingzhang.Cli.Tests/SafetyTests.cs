using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Words;
using Spectre.Console;

namespace Mingzhang.Cli.Tests;

public class SafetyTests
{
    private const string Attack = "甲\u001B[31m红\u0007\u009B2J\u202E乙\u007F";

    [Fact]
    public void Escape_sequences_of_a_document_do_not_reach_the_terminal() => SafeText.Clean(Attack).ShouldBe("甲[31m红2J乙");

    [Fact]
    public void Line_breaks_and_tabs_stay() => SafeText.Clean("甲\n\t乙").ShouldBe("甲\n\t乙");

    [Theory]
    [InlineData("新闻\n出版", "新闻出版")]
    [InlineData("IPTV  system\nroom", "IPTV system room")]
    [InlineData("  其中： 甲 ", "其中：甲")]
    [InlineData("20706 新闻", "20706 新闻")]
    public void A_label_broken_over_lines_is_joined(string label, string joined) => SafeText.OneLine(label).ShouldBe(joined);

    [Fact]
    public void The_plain_screen_cleans_whatever_it_is_given()
    {
        using var output = new StringWriter();
        new PlainScreen(output).Line(Attack);
        output.ToString().ShouldNotContain('\u001B');
    }

    [Fact]
    public void The_pretty_screen_shows_markup_of_a_document_as_it_stands()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        var screen = new PrettyScreen(console);

        screen.Line("[red]甲[/] [" + Attack);
        screen.Table(
            ["[b"],
            [false],
            [
                ["[/]乙\u001B[2J"],
            ]
        );

        output.ToString().ShouldContain("[red]甲[/] [");
        output.ToString().ShouldContain("[/]乙");
        output.ToString().ShouldNotContain('\u001B');
    }

    [Fact]
    public void Work_that_fails_under_the_bar_fails_with_its_own_exception()
    {
        using var output = new StringWriter();
        var screen = new PrettyScreen(
            AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) })
        );
        Should.Throw<InvalidTimeZoneException>(() =>
            screen.Watch<int>(
                2,
                "[x",
                started =>
                {
                    started("[red");
                    throw new InvalidTimeZoneException();
                }
            )
        );
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("明账", 4)]
    [InlineData("“三公”", 6)]
    [InlineData("ｶ", 1)]
    [InlineData("𠮷", 2)]
    [InlineData("é", 1)]
    public void A_Chinese_character_takes_two_columns(string text, int width) => DisplayWidth.Of(text).ShouldBe(width);

    [Fact]
    public void A_plain_table_lines_up_Chinese_and_figures_and_wraps_long_cells_whole()
    {
        using var output = new StringWriter();
        new PlainScreen(output).Table(
            ["标题", "数"],
            [false, true],
            [
                ["甲", "7"],
                [new string('乙', 25), "120"],
            ]
        );

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[..3].ShouldAllBe(line => DisplayWidth.Of(line) == 3 + 40 + 2 + 3);
        lines.Sum(line => line.Count(character => character == '乙')).ShouldBe(25);
    }
}
