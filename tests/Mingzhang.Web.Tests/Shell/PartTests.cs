using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Mingzhang.Model;
using Mingzhang.Web.Components.Parts;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>The parts that pages are made of.</summary>
public class PartTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(123_456_789, "元", 2, false, "1,234,567.89")]
    [InlineData(123_456_789, "万元", 2, false, "123.456789")]
    [InlineData(123_456_789, "万元", 2, true, "123.46")]
    [InlineData(123_000_000, "万元", 2, false, "123.00")]
    [InlineData(-500, "元", 2, false, "−5.00")]
    [InlineData(0, "万元", 2, false, "0.00")]
    [InlineData(1, "万元", 2, false, "0.000001")]
    [InlineData(-1, "万元", 2, true, "0.00")]
    [InlineData(500_000, "万元", 0, true, "1")]
    [InlineData(-500_000, "万元", 0, true, "−1")]
    [InlineData(1, "亿元", 2, false, "0.0000000001")]
    [InlineData(long.MinValue, "元", 2, false, "−92,233,720,368,547,758.08")]
    public void An_amount_is_written_with_its_digits(long fen, string unit, int places, bool isRounded, string expected) =>
        AmountText.Of(fen, MoneyUnit.Named(unit)!, places, isRounded).ToString().ShouldBe(expected);

    [Fact]
    public void What_is_written_exactly_is_the_amount_again() =>
        Prop.ForAll<long>(fen =>
            {
                foreach (var unit in MoneyUnit.All)
                {
                    var text = AmountText.Of(fen, unit, 2, isRounded: false);
                    var number = decimal.Parse(text.ToString().Replace('−', '-'), System.Globalization.NumberStyles.Number);
                    Money.Of(number, unit).Fen.ShouldBe(fen);
                    text.IsExact.ShouldBeTrue();
                }
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_rounded_amount_tells_the_exact_one_when_pointed_at()
    {
        var rounded = await RenderAsync<Amount>(new() { ["Fen"] = 123_456_789L, ["Rounded"] = true });
        rounded.ShouldContain("title=\"123.456789 万元\"");
        var exact = await RenderAsync<Amount>(new() { ["Fen"] = 123_000_000L, ["Rounded"] = true });
        exact.ShouldNotContain("title");
    }

    [Fact]
    public async Task What_is_not_known_is_no_zero()
    {
        (await RenderAsync<Amount>(new() { ["Fen"] = null })).ShouldContain("—");
        (await RenderAsync<Percent>(new() { ["Share"] = null })).ShouldContain("—");
        (await RenderAsync<Amount>(new() { ["Fen"] = 0L })).ShouldContain("0<span class=\"fraction\">.00</span>");
    }

    [Theory]
    [InlineData("0.63424", "63.42%")]
    [InlineData("-0.00004", "0.00%")]
    [InlineData("-0.125", "−12.50%")]
    [InlineData("12.34567", "1,234.57%")]
    public async Task A_share_is_written_in_percent(string share, string expected) =>
        Plain(await RenderAsync<Percent>(new() { ["Share"] = decimal.Parse(share) })).ShouldBe(expected);

    [Fact]
    public async Task Negative_amounts_can_stand_in_parentheses() =>
        Plain(
                await RenderAsync<Amount>(
                    new()
                    {
                        ["Fen"] = -123_45L,
                        ["Unit"] = MoneyUnit.Yuan,
                        ["Parentheses"] = true,
                    }
                )
            )
            .ShouldBe("(123.45)");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onclick=\"x")]
    [InlineData("&lt;b&gt;")]
    public async Task Words_of_people_are_never_markup(string words)
    {
        var field = await RenderAsync<Field>(
            new()
            {
                ["Name"] = "a",
                ["Label"] = words,
                ["Value"] = words,
                ["Hint"] = words,
                ["Error"] = words,
            }
        );
        var diff = await RenderAsync<Diff>(new() { ["Old"] = words, ["New"] = words + "1" });
        foreach (var html in new[] { field, diff })
        {
            var page = new HtmlParser().ParseDocument(html);
            page.Scripts.Length.ShouldBe(0);
            page.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name == "onclick");
            page.Body!.TextContent.ShouldContain(words);
        }
    }

    [Fact]
    public async Task A_field_with_an_error_says_so_to_readers_of_the_page()
    {
        var html = await RenderAsync<Field>(
            new()
            {
                ["Name"] = "amount",
                ["Label"] = "金额",
                ["Hint"] = "到分",
                ["Error"] = "不是数",
                ["Required"] = true,
            }
        );
        var input = new HtmlParser().ParseDocument(html).QuerySelector("input")!;
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby").ShouldBe("amount-error amount-hint");
        input.HasAttribute("required").ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 0, 50, 0, 0)]
    [InlineData(1, 50, 50, 0, 0)]
    [InlineData(1, 51, 50, 0, 1)]
    [InlineData(2, 101, 50, 1, 1)]
    [InlineData(3, 101, 50, 1, 0)]
    [InlineData(1, 10, 0, 0, 0)]
    public async Task A_list_has_a_way_on_only_where_it_goes_on(int page, int count, int size, int before, int after)
    {
        var html = await RenderAsync<Pager>(
            new()
            {
                ["Page"] = page,
                ["Count"] = count,
                ["Size"] = size,
                ["Address"] = (Func<int, string>)(number => $"?page={number}"),
            }
        );
        Regex.Count(html, "rel=\"prev\"").ShouldBe(before);
        Regex.Count(html, "rel=\"next\"").ShouldBe(after);
    }

    [Theory]
    [InlineData("-0.5", "0%")]
    [InlineData("0.5", "50%")]
    [InlineData("7", "100%")]
    public async Task A_bar_never_leaves_its_frame(string share, string width)
    {
        var html = await RenderAsync<Bar>(new() { ["Actual"] = decimal.Parse(share), ["Label"] = "a" });
        new HtmlParser().ParseDocument(html).QuerySelector(".bar-fill")!.GetAttribute("width").ShouldBe(width);
    }

    [Fact]
    public void Every_icon_that_a_page_names_is_drawn()
    {
        foreach (var entry in Web.Components.Layout.NavigationEntry.All)
        {
            Icons.Names.ShouldContain(entry.Icon);
        }

        Icons.Names.ShouldAllBe(name => Regex.IsMatch(Icons.Path(name), "^M[-0-9. MmLlHhVvAaCcSsZz]+$"));
    }

    private static string Plain(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent.Trim();

    private async Task<string> RenderAsync<TPart>(Dictionary<string, object?> parameters)
        where TPart : IComponent
    {
        using var scope = site.Services.CreateScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
    }
}
