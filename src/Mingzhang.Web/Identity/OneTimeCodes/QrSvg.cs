using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace Mingzhang.Web.Identity.OneTimeCodes;

/// <summary>A QR code as an SVG element to be put into a page: one path, sizes and colours as attributes, no style.</summary>
/// <remarks>Always dark on white with its quiet zone, in a dark theme too, or telephones do not see it.</remarks>
public static class QrSvg
{
    /// <param name="content">What the code says; up to about 2000 characters.</param>
    /// <param name="label">What a screen reader says of it.</param>
    /// <param name="side">Width and height on the page, in CSS pixels.</param>
    public static string Of(string content, string label, int side = 220)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            Runs(rows[y], y, path);
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 {rows.Count} {rows.Count}\" "
            + $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }

    private static void Runs(BitArray row, int y, StringBuilder path)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var start = x;
            while (x < row.Length && row[x])
            {
                x++;
            }

            if (x > start)
            {
                path.Append($"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }
    }
}
