using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>The colours of the pages can be read in both themes (WCAG 2.2, AA).</summary>
public partial class ColourTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, string, double> Pairs { get; } =
        new()
        {
            { "ink", "paper", 7 },
            { "ink", "ground", 7 },
            { "muted", "paper", 4.5 },
            { "muted", "ground", 4.5 },
            { "muted", "sunken", 4.5 },
            { "muted", "neutral-soft", 4.5 },
            { "muted", "row", 4.5 },
            { "accent", "paper", 4.5 },
            { "accent", "ground", 4.5 },
            { "accent", "accent-soft", 4.5 },
            { "accent-strong", "accent-soft", 4.5 },
            { "accent-ink", "accent", 4.5 },
            { "accent-ink", "accent-strong", 4.5 },
            { "good", "good-soft", 4.5 },
            { "good", "paper", 4.5 },
            { "warn", "warn-soft", 4.5 },
            { "warn", "paper", 4.5 },
            { "bad", "bad-soft", 4.5 },
            { "bad", "paper", 4.5 },
            { "bad", "row", 4.5 },
            { "paper", "bad", 4.5 },
            { "ink", "bad-soft", 7 },
            { "ink", "warn-soft", 7 },
            { "ink", "good-soft", 7 },
            { "ink", "accent-soft", 7 },
            { "field-line", "paper", 3 },
            { "field-line", "sunken", 3 },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_colours_differ_enough_in_both_themes(string front, string back, double least)
    {
        var (light, dark, _) = await ThemesAsync();
        Contrast(light[front], light[back]).ShouldBeGreaterThanOrEqualTo(least, "light");
        Contrast(dark[front], dark[back]).ShouldBeGreaterThanOrEqualTo(least, "dark");
    }

    [Fact]
    public async Task A_dark_system_is_as_dark_as_dark_itself()
    {
        var (light, dark, system) = await ThemesAsync();
        system.ShouldBe(dark);
        dark.Keys.Except(light.Keys, StringComparer.Ordinal).ShouldBeEmpty();
        dark.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Styles_together_stay_below_60_kB_and_name_colours_only_as_tokens()
    {
        var sum = 0;
        foreach (
            var sheet in (await site.Visitor().PageAsync("/"))
                .QuerySelectorAll("link[rel=stylesheet]")
                .Select(link => link.GetAttribute("href")!)
        )
        {
            var words = await site.Visitor().GetStringAsync(sheet);
            sum += words.Length;
            if (!sheet.StartsWith("/css/tokens", StringComparison.Ordinal) && !sheet.StartsWith("/css/print", StringComparison.Ordinal))
            {
                Colour().IsMatch(words).ShouldBeFalse(sheet);
            }
        }

        sum.ShouldBeInRange(10_000, 60_000);
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Contrast_is_measured_as_the_guidelines_do(string front, string back, double contrast) =>
        Contrast(front, back).ShouldBe(contrast, 0.01);

    private static double Contrast(string front, string back)
    {
        var (one, other) = (Luminance(front), Luminance(back));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private async Task<(Dictionary<string, string> Light, Dictionary<string, string> Dark, Dictionary<string, string> System)> ThemesAsync()
    {
        var sheet = await site.Visitor().GetStringAsync("/css/tokens.css");
        var start = sheet.IndexOf("[data-theme=\"dark\"]", StringComparison.Ordinal);
        var media = sheet.IndexOf("prefers-color-scheme: dark)", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        media.ShouldBeGreaterThan(start);
        return (Tokens(sheet[..start]), Tokens(sheet[start..media]), Tokens(sheet[media..]));
    }

    private static Dictionary<string, string> Tokens(string block) =>
        Token()
            .Matches(block)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value, StringComparer.Ordinal);

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6});", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@":[^;{]*(?:#[0-9a-f]{3,8}\b|\brgba?\()", RegexOptions.None, 1000)]
    private static partial Regex Colour();
}
