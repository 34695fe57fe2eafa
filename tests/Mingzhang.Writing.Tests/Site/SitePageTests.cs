using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Entries;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Site;
using Mingzhang.Writing.Site.Pictures;

namespace Mingzhang.Writing.Tests.Site;

/// <summary>What holds of every page of a site.</summary>
public sealed partial class SitePageTests
{
    private static readonly IReadOnlyList<WrittenFile> Files = SiteWriter.Write(SiteSample.Input(SiteSample.Book));

    [Fact]
    public void A_site_opens_from_a_folder()
    {
        using var folder = new SiteFolder(Files);
        File.Exists(Path.Combine(folder.Path, "index.html")).ShouldBeTrue();
        File.Exists(Path.Combine(folder.Path, "en", "index.html")).ShouldBeTrue();
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var again = SiteWriter.Write(SiteSample.Input(SiteSample.Book));
        again.Select(file => file.Path).ShouldBe(Files.Select(file => file.Path));
        again.Zip(Files).Where(pair => !pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)).Select(pair => pair.First.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Every_path_is_plain_ASCII() => Files.Select(file => file.Path).Where(path => !PlainPath().IsMatch(path)).ShouldBeEmpty();

    [Fact]
    public void Every_link_leads_to_a_file_and_every_anchor_to_an_element()
    {
        var pages = Pages().ToDictionary(page => page.Path, page => page.Text, StringComparer.Ordinal);
        var paths = Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        List<string> broken = [];
        foreach (var (path, text) in pages)
        {
            foreach (var address in Addresses().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
            {
                var parts = address.Split('#', 2);
                var target = parts[0].Length == 0 ? path : new Uri(new Uri("file:///" + path), parts[0]).AbsolutePath.TrimStart('/');
                var isThere = paths.Contains(target) && (parts.Length == 1 || parts[1].Length == 0 || pages[target].Contains($" id=\"{parts[1]}\"", StringComparison.Ordinal));
                if (!isThere)
                {
                    broken.Add($"{path}: {address}");
                }
            }
        }

        broken.Take(5).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_has_one_id_twice() => Pages()
        .SelectMany(page => Ids().Matches(page.Text).GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{page.Path}#{group.Key}"))
        .Take(5).ShouldBeEmpty();

    [Fact]
    public void Every_page_allows_nothing_but_its_own_style_and_script()
    {
        foreach (var (path, text) in Pages())
        {
            text.ShouldContain("default-src &#x27;none&#x27;; style-src &#x27;sha256-", Case.Sensitive, path);
            Outside().Matches(text).Select(match => match.Value).ShouldBeEmpty(path);
            foreach (var own in Styles().Matches(text).Concat(Scripts().Matches(text)).Select(match => match.Groups[1].Value))
            {
                var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(own)));
                text.ShouldContain($"sha256-{hash.Replace("+", "&#x2B;", StringComparison.Ordinal)}&#x27;", Case.Sensitive, path);
            }
        }
    }

    [Fact]
    public void Hostile_text_of_a_book_becomes_no_markup()
    {
        const string evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'`{year}\u202E";
        var book = SiteSample.Book;
        var hostile = book with
        {
            Unit = book.Unit with { Name = evil },
            Projects = [.. book.Projects.Select(project => project with { Name = evil, Goal = evil, Purpose = evil, Outcome = evil, Indicators = [.. project.Indicators.Select(indicator => indicator with { Name = evil, Target = evil, Reason = evil, Evidence = ["javascript:alert(1)", evil] })] })],
            Purchases = [.. book.Purchases.Select(purchase => purchase with { Name = evil })],
        };
        var input = SiteSample.Input(hostile) with { Questions = [new(evil, evil) { Answer = evil, Project = "P1" }] };
        foreach (var file in SiteWriter.Write(input).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(file.Bytes.Span);
            text.ShouldNotContain("<script>alert", Case.Insensitive, file.Path);
            text.ShouldNotContain("<img", Case.Insensitive, file.Path);
            text.ShouldNotContain("href=\"javascript", Case.Insensitive, file.Path);
            text.ShouldNotContain("\u202E", Case.Sensitive, file.Path);
        }
    }

    [Fact]
    public void Persons_and_their_telephones_are_on_no_page()
    {
        var book = SiteSample.Book with { Projects = [SiteSample.Book.Projects[0] with { Person = "某负责人", Phone = "0310-5550100" }] };
        foreach (var file in SiteWriter.Write(SiteSample.Input(book)))
        {
            var text = Encoding.UTF8.GetString(file.Bytes.Span);
            text.ShouldNotContain("某负责人", Case.Sensitive, file.Path);
            text.ShouldNotContain("5550100", Case.Sensitive, file.Path);
        }
    }

    [Fact]
    public void A_book_of_nothing_still_makes_a_site()
    {
        var empty = SampleBook.Of() with { Projects = [], Purchases = [] };
        SiteWriter.Write(SiteSample.Input(empty) with { Questions = [], Attachments = [] }).ShouldContain(file => file.Path == "index.html");
    }

    [Fact]
    public void An_address_that_is_none_of_the_web_is_refused() =>
        Should.Throw<ArgumentException>(() => SiteWriter.Write(SiteSample.Input(SiteSample.Book) with { Licence = new Uri("javascript:alert(1)") }));

    [Fact]
    public void The_texts_of_both_languages_have_the_same_keys_and_names()
    {
        var (chinese, english) = (SiteTexts.Of(SiteLanguage.Chinese), SiteTexts.Of(SiteLanguage.English));
        chinese.Keys.Except(english.Keys, StringComparer.Ordinal).Concat(english.Keys.Except(chinese.Keys, StringComparer.Ordinal)).ShouldBeEmpty();
        chinese.Keys.Where(key => Names(chinese[key]) != Names(english[key])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SiteLanguage.Chinese, "texts.zh.txt")]
    [InlineData(SiteLanguage.English, "texts.en.txt")]
    public void Dimensions_and_levels_are_called_as_in_the_reports(SiteLanguage language, string file)
    {
        var texts = SiteTexts.Of(language);
        using var reader = new StreamReader(typeof(SitePageTests).Assembly.GetManifestResourceStream(file)!, Encoding.UTF8);
        var reports = reader.ReadToEnd().Split('\n').Where(line => line.Contains(" = ", StringComparison.Ordinal) && SharedKey().IsMatch(line)).ToList();
        reports.Count.ShouldBeGreaterThan(80);
        reports.Where(line => texts.Keys.Contains(line[..line.IndexOf(" = ", StringComparison.Ordinal)]) is false || texts[line[..line.IndexOf(" = ", StringComparison.Ordinal)]] != line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..].TrimEnd('\r')).ShouldBeEmpty();
    }

    [Fact]
    public void Shares_of_a_hundred_yuan_add_up_to_a_hundred_and_give_nobody_more_than_a_yuan_too_much()
    {
        var random = new Random(2026);
        for (var run = 0; run < 200; run++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (decimal)random.Next(-50, 100_000)).Append(1).ToList();
            var shares = HundredPicture.Shares(parts);
            shares.Sum().ShouldBe(100);
            var total = parts.Where(part => part > 0).Sum();
            shares.Zip(parts).Where(pair => decimal.Abs(pair.First - (Math.Max(0, pair.Second) * 100 / total)) >= 1).ShouldBeEmpty();
        }
    }

    private static string Names(string text) => string.Join(' ', Name().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Path, string Text)> Pages() => Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes.Span)));

    [GeneratedRegex("^[A-Za-z0-9_./-]+$", RegexOptions.None, 1000)]
    private static partial Regex PlainPath();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(" id=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("(src|action|srcset)=|https?://|style=\"|<iframe| on[a-z]+=", RegexOptions.None, 1000)]
    private static partial Regex Outside();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline, 1000)]
    private static partial Regex Styles();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline, 1000)]
    private static partial Regex Scripts();

    [GeneratedRegex("^(dimension|stage|flow|fund|nature|theme|first-level|second-level)[.]", RegexOptions.None, 1000)]
    private static partial Regex SharedKey();

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
