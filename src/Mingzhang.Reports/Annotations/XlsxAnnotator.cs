using System.Xml;
using Mingzhang.Reading;

namespace Mingzhang.Reports.Annotations;

/// <summary>Writes notes at cells of worksheets, with the drawings that Excel shows them in.</summary>
internal static class XlsxAnnotator
{
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    // Where the schema has drawings of notes: before these.
    private static readonly HashSet<string> AfterDrawing = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    public static AnnotatedFile Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<Comment> comments, Signature signature, CancellationToken cancellation)
    {
        using var package = new OfficePackage(original);
        var sheets = SheetsOf(package);
        var cells = new SheetCells(original, cancellation);
        var unplaced = new List<Comment>();
        var bySheet = new Dictionary<string, List<(CellAddress Cell, Comment Comment)>>();
        foreach (var comment in comments)
        {
            var place = comment.IsOfWholeDocument ? comment.Place with { Sheet = sheets.Keys.FirstOrDefault(), Cell = "A1" } : comment.Place;
            if (place.Sheet is { } sheet && sheets.TryGetValue(sheet, out var part) && cells.Of(place) is { } cell)
                (bySheet.TryGetValue(part, out var list) ? list : bySheet[part] = []).Add((cell, comment));
            else
                unplaced.Add(comment);
        }

        var isChanged = false;
        foreach (var (part, found) in bySheet)
        {
            cancellation.ThrowIfCancellationRequested();
            isChanged |= AddTo(package, part, found, signature, unplaced);
        }

        return new AnnotatedFile(isChanged ? package.Save(signature.Date) : original.ToArray(), unplaced);
    }

    private static bool AddTo(OfficePackage package, string sheet, List<(CellAddress Cell, Comment Comment)> comments, Signature signature, List<Comment> unplaced)
    {
        var related = package.RelationshipsOf(sheet);
        var part = related.FirstOrDefault(found => found.Type.EndsWith("/comments", StringComparison.Ordinal) && package.Has(found.Target))?.Target;
        var (prefix, main) = RootOf(package.Text(sheet)!.Text);
        var notes = SheetNotes.Read(part is null ? null : package.Text(part)!.Text, main);
        foreach (var threaded in comments.Where(comment => notes.IsThreaded(comment.Cell)).ToList())
        {
            // A cell has a thread or a note; the note of a cell with a thread is shown by no program.
            unplaced.Add(threaded.Comment);
            comments.Remove(threaded);
        }

        if (comments.Count == 0)
            return false;
        var isStrict = main == Strict;
        var relationships = isStrict ? StrictRelationships : Relationships;
        if (part is null)
        {
            part = package.FreePath("xl/comments", ".xml");
            package.DeclarePart(part, CommentsType);
            package.Relate(sheet, relationships + "/comments", part);
        }

        var added = notes.Add(comments, signature);
        package.Write(part, notes.Text);
        if (added.Count > 0)
            Draw(package, sheet, prefix, relationships, related, added);
        return true;
    }

    private static void Draw(OfficePackage package, string sheet, string prefix, string relationships, IReadOnlyList<Relationship> related, List<(CellAddress Cell, int Lines)> added)
    {
        var id = XmlPart.Values(package.Text(sheet)!.Text, "id", "legacyDrawing").FirstOrDefault();
        if (related.FirstOrDefault(found => found.Id == id)?.Target is { } drawing && package.Has(drawing))
        {
            package.Edit(drawing, text => NoteShapes.Append(text, added));
            return;
        }

        drawing = package.FreePath("xl/drawings/vmlDrawing", ".vml");
        package.Write(drawing, NoteShapes.Append(NoteShapes.Empty, added));
        package.DeclareExtension("vml", DrawingType);
        id = package.Relate(sheet, relationships + "/vmlDrawing", drawing);
        var element = $"<{prefix}legacyDrawing xmlns:r=\"{relationships}\" r:id=\"{id}\"/>";
        package.Edit(sheet, text => XmlPart.InsertBefore(text, element, AfterDrawing));
    }

    /// <summary>The part of each worksheet that is shown by its name, in their order.</summary>
    private static Dictionary<string, string> SheetsOf(OfficePackage package)
    {
        var workbook = package.RelationshipsOf("").FirstOrDefault(found => found.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        if (!workbook.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(Refusal.Format);
        var targets = package
            .RelationshipsOf(workbook)
            .Where(found => found.Type.EndsWith("/worksheet", StringComparison.Ordinal) && package.Has(found.Target))
            .ToDictionary(found => found.Id, found => found.Target);
        using var xml = XmlPart.Open((package.Text(workbook) ?? throw new InvalidDataException(workbook)).Text);
        var sheets = new Dictionary<string, string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible"
                && (xml.GetAttribute("id", Relationships) ?? xml.GetAttribute("id", StrictRelationships)) is { } id && targets.TryGetValue(id, out var target))
            {
                sheets.TryAdd(xml.GetAttribute("name") ?? "", target);
            }
        }

        return sheets;
    }

    private static (string Prefix, string Namespace) RootOf(string text)
    {
        using var xml = XmlPart.Open(text);
        xml.MoveToContent();
        return (xml.Prefix.Length == 0 ? "" : xml.Prefix + ":", xml.NamespaceURI);
    }
}
