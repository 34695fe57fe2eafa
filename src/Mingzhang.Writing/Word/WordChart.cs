using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>Writes charts that Word draws itself, each with a small workbook so that its figures can be opened in Word.</summary>
internal static class WordChart
{
    // English Metric Units: 360,000 a centimetre.
    private const int Width = 15 * 360_000;
    private const int LineHeight = 300_000;
    private static readonly string[] Colours = ["2F5D8C", "C8793B", "6B8F5E", "8C5A7B", "B8A24A", "5B8C96", "A3564C", "7A7A7A"];

    /// <summary>The place of a chart in the text.</summary>
    public static void Frame(XmlPart xml, WrittenChart chart, int number, string relation)
    {
        xml.Begin("w:drawing");
        xml.Begin("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"));
        xml.Leaf("wp:extent", ("cx", $"{Width}"), ("cy", $"{Height(chart)}"));
        xml.Leaf("wp:docPr", ("id", $"{number}"), ("name", $"图{number}"), ("descr", OfficeText.Line(Told(chart))), ("title", OfficeText.Line(chart.Title)));
        xml.Leaf("wp:cNvGraphicFramePr");
        xml.Begin("a:graphic");
        xml.Begin("a:graphicData", ("uri", "http://schemas.openxmlformats.org/drawingml/2006/chart"));
        xml.Leaf("c:chart", ("r:id", relation));
        xml.End();
        xml.End();
        xml.End();
        xml.End();
    }

    /// <summary>The chart's own part.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="workbook">What the part calls its workbook.</param>
    public static byte[] Part(WrittenChart chart, string workbook)
    {
        var xml = new XmlPart("c:chartSpace", "a", "r");
        xml.Value("c:date1904", 0);
        xml.Value("c:lang", "zh-CN");
        xml.Value("c:roundedCorners", 0);
        xml.Begin("c:chart");
        Title(xml, chart.Title);
        xml.Value("c:autoTitleDeleted", 0);
        xml.Begin("c:plotArea");
        xml.Leaf("c:layout");
        if (chart.Kind == ChartKind.Pie)
        {
            Pie(xml, chart);
        }
        else
        {
            Bars(xml, chart);
        }

        xml.End();
        if (chart.Kind == ChartKind.Pie || chart.Series.Count > 1)
        {
            xml.Begin("c:legend");
            xml.Value("c:legendPos", chart.Kind == ChartKind.Pie ? "r" : "b");
            xml.Value("c:overlay", 0);
            Letters(xml, 1050, isBold: false);
            xml.End();
        }

        xml.Value("c:plotVisOnly", 1);
        xml.Value("c:dispBlanksAs", "gap");
        xml.End();
        xml.Begin("c:spPr");
        xml.Leaf("a:noFill");
        NoLine(xml);
        xml.End();
        Letters(xml, 1050, isBold: false);
        xml.Begin("c:externalData", ("r:id", workbook));
        xml.Value("c:autoUpdate", 0);
        xml.End();
        return xml.Finish();
    }

    // What a person who cannot see the chart is told: every figure in it.
    private static string Told(WrittenChart chart) => chart.Title + "。" + string.Concat(chart.Series.Select(series =>
        (chart.Series.Count > 1 ? series.Name + "：" : "") + string.Join("，", series.Points.Select(point => $"{point.Label} {point.Figure.Figure}")) + "。"));

    private static int Height(WrittenChart chart)
    {
        var points = chart.Series.Count == 0 ? 0 : chart.Series[0].Points.Count;
        return chart.Kind == ChartKind.Bars ? Math.Clamp(1_100_000 + (LineHeight * points * Math.Max(1, chart.Series.Count)), 2_200_000, 7_500_000) : 2_900_000;
    }

    private static void Bars(XmlPart xml, WrittenChart chart)
    {
        var isLying = chart.Kind == ChartKind.Bars;
        xml.Begin("c:barChart");
        xml.Value("c:barDir", isLying ? "bar" : "col");
        xml.Value("c:grouping", "clustered");
        xml.Value("c:varyColors", 0);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            SeriesHead(xml, chart, i);
            xml.Begin("c:spPr");
            Fill(xml, Colours[i % Colours.Length]);
            xml.End();
            xml.Value("c:invertIfNegative", 0);
            Labels(xml, chart.Series[i]);
            SeriesData(xml, chart, i);
        }

        xml.Value("c:gapWidth", 60);
        xml.Value("c:axId", 1);
        xml.Value("c:axId", 2);
        xml.End();
        var isAboveNothing = chart.Series.All(series => series.Points.All(point => point.Figure.Exact >= 0));
        Axis(xml, "c:catAx", isLying, isAboveNothing);
        Axis(xml, "c:valAx", isLying, isAboveNothing);
    }

    private static void Pie(XmlPart xml, WrittenChart chart)
    {
        xml.Begin("c:pieChart");
        xml.Value("c:varyColors", 1);
        if (chart.Series.Count > 0)
        {
            SeriesHead(xml, chart, 0);
            for (var i = 0; i < chart.Series[0].Points.Count; i++)
            {
                xml.Begin("c:dPt");
                xml.Value("c:idx", i);
                xml.Begin("c:spPr");
                Fill(xml, Colours[i % Colours.Length]);
                xml.End();
                xml.End();
            }

            Labels(xml, chart.Series[0]);
            SeriesData(xml, chart, 0);
        }

        xml.Value("c:firstSliceAng", 0);
        xml.End();
    }

    private static void SeriesHead(XmlPart xml, WrittenChart chart, int series)
    {
        xml.Begin("c:ser");
        xml.Value("c:idx", series);
        xml.Value("c:order", series);
        xml.Begin("c:tx");
        var column = (char)('B' + series);
        Cached(xml, "c:strRef", "c:strCache", $"Sheet1!${column}$1", null, [OfficeText.Line(chart.Series[series].Name)]);
        xml.End();
    }

    // Ends the series that its head begins.
    private static void SeriesData(XmlPart xml, WrittenChart chart, int series)
    {
        var points = chart.Series[series].Points;
        xml.Begin("c:cat");
        Cached(xml, "c:strRef", "c:strCache", $"Sheet1!$A$2:$A${points.Count + 1}", null, [.. points.Select(point => OfficeText.Line(point.Label))]);
        xml.End();
        xml.Begin("c:val");
        var column = (char)('B' + series);
        Cached(xml, "c:numRef", "c:numCache", $"Sheet1!${column}$2:${column}${points.Count + 1}", Format(chart.Series[series]), [.. points.Select(point => point.Figure.Figure.Digits)]);
        xml.End();
        xml.End();
    }

    private static void Cached(XmlPart xml, string reference, string cache, string cells, string? format, IReadOnlyList<string> values)
    {
        xml.Begin(reference);
        xml.Text("c:f", cells);
        xml.Begin(cache);
        if (format is not null)
        {
            xml.Text("c:formatCode", format);
        }

        xml.Value("c:ptCount", values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            xml.Begin("c:pt", ("idx", $"{i}"));
            xml.Text("c:v", values[i]);
            xml.End();
        }

        xml.End();
        xml.End();
    }

    private static string Format(ChartSeries series)
    {
        var decimals = series.Points.Select(point => point.Figure.Figure.Decimals).DefaultIfEmpty(0).Max();
        return decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
    }

    // Only figures of the document: a share that a program computes would be printed without being one.
    private static void Labels(XmlPart xml, ChartSeries series)
    {
        xml.Begin("c:dLbls");
        xml.Leaf("c:numFmt", ("formatCode", Format(series)), ("sourceLinked", "0"));
        xml.Begin("c:spPr");
        xml.Leaf("a:noFill");
        NoLine(xml);
        xml.End();
        Letters(xml, 900, isBold: false);
        xml.Value("c:dLblPos", "outEnd");
        xml.Value("c:showLegendKey", 0);
        xml.Value("c:showVal", 1);
        xml.Value("c:showCatName", 0);
        xml.Value("c:showSerName", 0);
        xml.Value("c:showPercent", 0);
        xml.Value("c:showBubbleSize", 0);
        xml.End();
    }

    private static void Axis(XmlPart xml, string name, bool isLying, bool isAboveNothing)
    {
        var isCategories = name == "c:catAx";
        xml.Begin(name);
        xml.Value("c:axId", isCategories ? 1 : 2);
        xml.Begin("c:scaling");
        // Lying bars read from the top down, as the table does.
        xml.Value("c:orientation", isCategories && isLying ? "maxMin" : "minMax");
        if (!isCategories && isAboveNothing)
        {
            // Bars that begin elsewhere make small differences look large.
            xml.Value("c:min", 0);
        }

        xml.End();
        // The figures stand at the bars; an axis would say them again.
        xml.Value("c:delete", isCategories ? 0 : 1);
        xml.Value("c:axPos", isCategories == isLying ? "l" : "b");
        xml.Leaf("c:numFmt", ("formatCode", "General"), ("sourceLinked", "0"));
        xml.Value("c:majorTickMark", "none");
        xml.Value("c:minorTickMark", "none");
        xml.Value("c:tickLblPos", isCategories ? "low" : "nextTo");
        if (isCategories)
        {
            xml.Begin("c:spPr");
            xml.Begin("a:ln", ("w", "6350"));
            Fill(xml, "7F7F7F");
            xml.End();
            xml.End();
            Letters(xml, 1000, isBold: false);
        }

        xml.Value("c:crossAx", isCategories ? 2 : 1);
        xml.Value("c:crosses", "autoZero");
        if (isCategories)
        {
            xml.Value("c:auto", 0);
            xml.Value("c:lblAlgn", "ctr");
            xml.Value("c:lblOffset", 100);
            xml.Value("c:noMultiLvlLbl", 1);
        }

        xml.End();
    }

    private static void Title(XmlPart xml, string title)
    {
        xml.Begin("c:title");
        xml.Begin("c:tx");
        xml.Begin("c:rich");
        xml.Leaf("a:bodyPr");
        xml.Begin("a:p");
        xml.Begin("a:pPr");
        LetterLook(xml, "a:defRPr", 1300, isBold: true);
        xml.End();
        xml.Begin("a:r");
        LetterLook(xml, "a:rPr", 1300, isBold: true);
        xml.Text("a:t", OfficeText.Line(title));
        xml.End();
        xml.End();
        xml.End();
        xml.End();
        xml.Value("c:overlay", 0);
        xml.End();
    }

    private static void Letters(XmlPart xml, int size, bool isBold)
    {
        xml.Begin("c:txPr");
        xml.Leaf("a:bodyPr");
        xml.Begin("a:p");
        xml.Begin("a:pPr");
        LetterLook(xml, "a:defRPr", size, isBold);
        xml.End();
        xml.Leaf("a:endParaRPr", ("lang", "zh-CN"));
        xml.End();
        xml.End();
    }

    private static void LetterLook(XmlPart xml, string name, int size, bool isBold)
    {
        (string, string)[] look = [("sz", $"{size}"), ("b", isBold ? "1" : "0")];
        xml.Begin(name, name == "a:rPr" ? [("lang", "zh-CN"), .. look] : look);
        Fill(xml, "262626");
        xml.Leaf("a:latin", ("typeface", "Times New Roman"));
        xml.Leaf("a:ea", ("typeface", "宋体"));
        xml.End();
    }

    private static void Fill(XmlPart xml, string colour)
    {
        xml.Begin("a:solidFill");
        xml.Leaf("a:srgbClr", ("val", colour));
        xml.End();
    }

    private static void NoLine(XmlPart xml)
    {
        xml.Begin("a:ln");
        xml.Leaf("a:noFill");
        xml.End();
    }
}
