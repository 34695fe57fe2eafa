using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reports.Annotations;

/// <summary>The comments part of a worksheet: those that are there, and those that are added.</summary>
internal sealed class SheetNotes
{
    private readonly Dictionary<CellAddress, Note> notes = [];
    private readonly List<string> authors = [];
    private readonly string prefix;

    private SheetNotes(string text, string prefix)
    {
        Text = text;
        this.prefix = prefix;
    }

    public string Text { get; private set; }

    /// <summary>Reads a comments part; null for a sheet that has none yet.</summary>
    public static SheetNotes Read(string? part, string mainNamespace)
    {
        var text = part ?? $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{mainNamespace}\"><authors></authors><commentList></commentList></comments>";
        using var xml = XmlPart.Open(text);
        var offsets = new XmlOffsets(text, xml);
        xml.MoveToContent();
        var result = new SheetNotes(text, xml.Prefix.Length == 0 ? "" : xml.Prefix + ":");
        Note? note = null;
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName, xml.Depth)
            {
                case (XmlNodeType.Element, "author", 2):
                    result.authors.Add(AuthorAt(xml));
                    break;
                case (XmlNodeType.Element, "comment", 2):
                    note = new Note(int.TryParse(xml.GetAttribute("authorId"), out var author) ? author : -1);
                    if (CellAddress.Parse(xml.GetAttribute("ref")) is { } cell)
                        result.notes[cell] = note;
                    break;

                // Plain words and runs together are shown by some programs without the words: those become a run.
                case (XmlNodeType.Element, "t", 4) when note is not null && !xml.IsEmptyElement:
                    note.WordsStart = offsets.TagStart;
                    break;
                case (XmlNodeType.EndElement, "t", 4) when note is not null:
                    note.WordsEnd = offsets.TagEnd;
                    break;
                case (XmlNodeType.Element, "rPh" or "phoneticPr", 4) when note is { End: 0 }:
                    note.End = offsets.TagStart;
                    break;
                case (XmlNodeType.EndElement, "text", 3) when note is { End: 0 }:
                    note.End = offsets.TagStart;
                    break;
            }
        }

        return result;
    }

    /// <summary>A cell whose note only stands in for a thread of newer programs.</summary>
    public bool IsThreaded(CellAddress cell) =>
        notes.TryGetValue(cell, out var note) && note.Author >= 0 && note.Author < authors.Count && authors[note.Author].StartsWith("tc=", StringComparison.Ordinal);

    /// <summary>Adds comments; those at one cell are joined, and joined to the note that is there.</summary>
    /// <returns>Cells that had no note, with the number of its lines.</returns>
    public List<(CellAddress Cell, int Lines)> Add(IEnumerable<(CellAddress Cell, Comment Comment)> comments, Signature signature)
    {
        var edits = new TextEdits();
        var added = new List<(CellAddress Cell, int Lines)>();
        var list = new System.Text.StringBuilder();
        var author = authors.IndexOf(signature.Author) is >= 0 and var known ? known : authors.Count;
        foreach (var group in comments.GroupBy(comment => comment.Cell, comment => comment.Comment))
        {
            var isThere = notes.TryGetValue(group.Key, out var note) && note.End > 0;
            var runs = string.Concat(group.Select((comment, index) => Runs(comment, isFirst: index == 0 && !isThere)));
            if (isThere)
            {
                Extend(edits, note!, runs);
                continue;
            }

            if (note is not null)
                throw new RefusedException(Refusal.Structure);
            list.Append($"<{prefix}comment ref=\"{group.Key.Name}\" authorId=\"{author}\"><{prefix}text>{runs}</{prefix}text></{prefix}comment>");
            added.Add((group.Key, group.Sum(comment => 2 + NoteShapes.LinesOf(comment.Text))));
        }

        Text = edits.ApplyTo(Text);
        if (list.Length > 0)
        {
            Text = XmlPart.Append(Text, _ => list.ToString(), "commentList");
            if (author == authors.Count)
                Text = XmlPart.Append(Text, _ => $"<{prefix}author>{XmlWords.Escape(signature.Author)}</{prefix}author>", "authors");
        }

        return added;
    }

    private void Extend(TextEdits edits, Note note, string runs)
    {
        if (note.WordsEnd > 0)
        {
            edits.Insert(note.WordsStart, $"<{prefix}r>");
            edits.Insert(note.WordsEnd, $"</{prefix}r>", order: 0);
        }

        edits.Insert(note.End, runs, order: 1);
    }

    private string Runs(Comment comment, bool isFirst) =>
        Run((isFirst ? "" : "\n\n") + comment.Heading, isBold: true) + Run("\n" + comment.Text, isBold: false);

    private string Run(string text, bool isBold) =>
        $"<{prefix}r><{prefix}rPr>{(isBold ? $"<{prefix}b/>" : "")}<{prefix}sz val=\"9\"/><{prefix}rFont val=\"SimSun\"/><{prefix}charset val=\"134\"/></{prefix}rPr>"
        + $"<{prefix}t xml:space=\"preserve\">{XmlWords.Escape(text)}</{prefix}t></{prefix}r>";

    // Steps to the text alone, so that the walk goes on at the end of the element.
    private static string AuthorAt(XmlReader xml) => !xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text ? xml.Value : "";

    private sealed class Note(int author)
    {
        public int Author { get; } = author;

        public int WordsStart { get; set; }

        public int WordsEnd { get; set; }

        /// <summary>Where more runs go; 0 for a note without text.</summary>
        public int End { get; set; }
    }
}
