using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>What a run says of its letters beside its paragraph's style.</summary>
/// <param name="HalfPoints">Size in half points; 0 for the style's.</param>
/// <param name="IsBold">Bold.</param>
internal readonly record struct RunLook(int HalfPoints, bool IsBold);

/// <summary>Writes text into paragraphs. Whatever a text looks like, it is text.</summary>
internal static class WordRuns
{
    public static void Run(XmlPart xml, string text, RunLook look = default)
    {
        var lines = OfficeText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            xml.Begin("w:r");
            Properties(xml, look);
            if (i > 0)
            {
                xml.Leaf("w:br");
            }

            Line(xml, lines[i]);
            xml.End();
        }
    }

    public static void Properties(XmlPart xml, RunLook look)
    {
        if (look == default)
        {
            return;
        }

        xml.Begin("w:rPr");
        if (look.IsBold)
        {
            xml.Leaf("w:b");
        }

        if (look.HalfPoints > 0)
        {
            xml.Value("w:sz", look.HalfPoints);
            xml.Value("w:szCs", look.HalfPoints);
        }

        xml.End();
    }

    /// <summary>A field that Word computes.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="instruction">Written by this program alone.</param>
    /// <param name="result">What stands there until Word computes it.</param>
    public static void Field(XmlPart xml, string instruction, string result)
    {
        BeginField(xml, instruction);
        xml.Begin("w:r");
        xml.Text("w:t", result);
        xml.End();
        EndField(xml);
    }

    /// <summary>A mark, not printed, that the contents list in place of the words where it stands.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="words">What the contents say. Quotes and backslashes, which mean something to a field, become those that mean nothing.</param>
    public static void ContentsMark(XmlPart xml, string words)
    {
        Mark(xml, "begin");
        xml.Begin("w:r");
        var plain = OfficeText.Line(words).Replace('"', '＂').Replace('“', '＂').Replace('”', '＂').Replace('\\', '＼');
        xml.Text("w:instrText", $""" TC "{plain}" \f t \l {WordContents.SubjectLevel} """, ("xml:space", "preserve"));
        xml.End();
        EndField(xml);
    }

    public static void BeginField(XmlPart xml, string instruction)
    {
        Mark(xml, "begin");
        xml.Begin("w:r");
        xml.Text("w:instrText", instruction, ("xml:space", "preserve"));
        xml.End();
        Mark(xml, "separate");
    }

    public static void EndField(XmlPart xml) => Mark(xml, "end");

    public static void Tab(XmlPart xml)
    {
        xml.Begin("w:r");
        xml.Leaf("w:tab");
        xml.End();
    }

    private static void Mark(XmlPart xml, string step)
    {
        xml.Begin("w:r");
        xml.Leaf("w:fldChar", ("w:fldCharType", step));
        xml.End();
    }

    private static void Line(XmlPart xml, string line)
    {
        var pieces = line.Split('\t');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                xml.Leaf("w:tab");
            }

            if (pieces[i].Length > 0)
            {
                xml.Text("w:t", pieces[i], ("xml:space", "preserve"));
            }
        }
    }
}
