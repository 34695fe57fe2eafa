using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingzhang.Web.Identity.OneTimeCodes;
using QRCoder;

namespace Mingzhang.Web.Tests.Identity;

public class QrSvgTests
{
    private const string Content = "otpauth://totp/Mingzhang:zhang?secret=JBSWY3DPEHPK3PXP&issuer=Mingzhang";

    [Fact]
    public void The_path_draws_the_modules_of_the_code_and_no_others()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Content, QRCodeGenerator.ECCLevel.M);
        var expected = data
            .ModuleMatrix.SelectMany((row, y) => row.Cast<bool>().Select((isDark, x) => (x, y, isDark)))
            .Where(module => module.isDark)
            .Select(module => (module.x, module.y));
        var path = XElement.Parse(QrSvg.Of(Content, "code")).Elements().Last().Attribute("d")!.Value;
        Regex
            .Matches(path, @"M(\d+) (\d+)h(\d+)v1h-(\d+)z", RegexOptions.None, TimeSpan.FromSeconds(1))
            .SelectMany(run => Enumerable.Range(Number(run, 1), Number(run, 3)).Select(x => (x, y: Number(run, 2))))
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void There_is_a_quiet_zone_of_four_modules()
    {
        var path = XElement.Parse(QrSvg.Of(Content, "code")).Elements().Last().Attribute("d")!.Value;
        var starts = Regex.Matches(path, @"M(\d+) (\d+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        starts.Min(start => Number(start, 1)).ShouldBe(4);
        starts.Min(start => Number(start, 2)).ShouldBe(4);
    }

    [Fact]
    public void It_has_no_style_that_the_pages_policy_forbids_and_encodes_its_label()
    {
        var svg = QrSvg.Of(Content, "\"><script>alert(1)</script>");
        var root = XElement.Parse(svg);
        root.DescendantsAndSelf().ShouldAllBe(element => element.Attribute("style") == null && element.Attribute("class") == null);
        root.Descendants().Select(element => element.Name.LocalName).ShouldBe(["rect", "path"]);
        root.Attribute("aria-label")!.Value.ShouldBe("\"><script>alert(1)</script>");
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan);
}
