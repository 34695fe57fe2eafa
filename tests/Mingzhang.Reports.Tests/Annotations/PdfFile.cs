using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Reports.Tests.Annotations;

/// <summary>PDFs written by hand, and a look into those with notes.</summary>
internal static class PdfFile
{
    /// <summary>A page of 600 by 400 points as it is shown, with a line of text at (100, 80) from its upper left corner
    /// and lines enough around it to be a text.</summary>
    /// <param name="turn">Degrees by which the page is turned when it is shown.</param>
    /// <param name="annotations">Entry of the page's annotations.</param>
    /// <param name="more">More objects, from number 6 on.</param>
    public static byte[] Of(int turn = 0, string annotations = "", params string[] more)
    {
        // The shown page lies in a larger sheet, moved by (30, 20).
        var (width, height) = turn % 180 == 0 ? (600, 400) : (400, 600);
        var matrix = turn switch
        {
            0 => "1 0 0 1 30 20",
            90 => "0 1 -1 0 430 20",
            180 => "-1 0 0 -1 630 420",
            _ => "0 -1 1 0 30 620",
        };
        var content = $"q {matrix} cm BT /F1 12 Tf 100 308 Td (Total 1,234.50 of 99.00 and 99.00) Tj 0 -20 Td (Next 1,234.50) Tj ET Q";
        return Whole(
            [
                "<</Type/Catalog/Pages 2 0 R>>",
                $"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 {width + 60} {height + 60}]/CropBox[30 20 {width + 30} {height + 20}]/Rotate {turn}>>",
                $"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>{annotations}>>",
                $"<</Length {content.Length}>>\nstream\n{content}\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
                .. more,
            ]
        );
    }

    public static byte[] Whole(IReadOnlyList<string> objects)
    {
        var text = new StringBuilder("%PDF-1.5\n%\u00E2\u00E3\n");
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var index = 0; index < objects.Count; index++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>Annotations that stand in plain after the end of the original: kind, rectangle, words.</summary>
    public static IReadOnlyList<(string Kind, double[] Rectangle, string Words)> Notes(byte[] original, byte[] copy)
    {
        copy.AsSpan().StartsWith(original).ShouldBeTrue("the original is the beginning of the copy");
        var added = Encoding.Latin1.GetString(copy, original.Length, copy.Length - original.Length);
        return
        [
            .. Regex.Matches(added, @"/Subtype/(Highlight|Text).*?/Rect\[([^\]]*)\].*?/Contents<FEFF([0-9A-F]*)>", RegexOptions.Singleline, TimeSpan.FromSeconds(10))
                .Select(match => (
                    match.Groups[1].Value,
                    match.Groups[2].Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray(),
                    Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[3].Value))
                )),
        ];
    }

    /// <summary>A strict reader finds nothing to complain of.</summary>
    public static void Check(byte[] file) => Through(file, "--check");

    /// <summary>Writes a file anew by qpdf.</summary>
    public static byte[] Through(byte[] file, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-test-");
        try
        {
            var (source, result) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
            File.WriteAllBytes(source, file);
            var isCheck = arguments is ["--check"];
            using var process = Process.Start(new ProcessStartInfo("qpdf", isCheck ? ["--check", source] : [.. arguments, source, result]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, said);
            return isCheck ? file : File.ReadAllBytes(result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
