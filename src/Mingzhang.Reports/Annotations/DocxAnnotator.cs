using Mingzhang.Model;
using Mingzhang.Reading.Docx;

namespace Mingzhang.Reports.Annotations;

/// <summary>Writes Word comments: at the characters of a figure, or at the paragraph or the cell in which it stands.</summary>
internal static class DocxAnnotator
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    public static AnnotatedFile Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<Comment> comments, Signature signature, CancellationToken cancellation)
    {
        var map = DocxReader.Map(original, "", cancellation);
        using var package = new OfficePackage(original);
        var commentsPart = package
            .RelationshipsOf(map.BodyPart)
            .FirstOrDefault(relationship => relationship.Type.EndsWith("/comments", StringComparison.Ordinal) && package.Has(relationship.Target))
            ?.Target;
        var number = FirstFreeNumber(map.Body.Text, commentsPart is null ? null : package.Text(commentsPart)!.Text);
        var anchors = new WordAnchors(map.Body.Text);
        var placed = new List<(int Number, Comment Comment)>();
        var unplaced = new List<Comment>();
        var wordNamespace = "";
        foreach (var comment in comments)
        {
            cancellation.ThrowIfCancellationRequested();
            var place = comment.Place.Origin ?? (comment.IsOfWholeDocument ? new Origin(1) : null);
            var paragraphs = place is null ? [] : map.ParagraphsAt(place, comment.Printed);
            if (paragraphs.Count == 0)
            {
                unplaced.Add(comment);
                continue;
            }

            wordNamespace = paragraphs[0].Namespace;
            anchors.Add(number, paragraphs, comment);
            placed.Add((number++, comment));
        }

        if (placed.Count == 0)
            return new AnnotatedFile(original.ToArray(), unplaced);
        package.Write(map.BodyPart, map.Body.Encode(anchors.Edits.ApplyTo(map.Body.Text)));
        commentsPart ??= AddPart(package, map.BodyPart, wordNamespace);
        package.Edit(commentsPart, text => XmlPart.Append(text, prefix => WordComments.Of(placed, prefix, wordNamespace, signature)));
        return new AnnotatedFile(package.Save(signature.Date), unplaced);
    }

    private static int FirstFreeNumber(string body, string? comments)
    {
        IEnumerable<string> taken = comments is null ? [] : XmlPart.Values(comments, "id", "comment");
        return taken
            .Concat(XmlPart.Values(body, "id", "commentReference", "commentRangeStart", "commentRangeEnd"))
            .Select(text => int.TryParse(text, out var number) ? number : -1).Append(-1).Max() + 1;
    }

    private static string AddPart(OfficePackage package, string bodyPart, string wordNamespace)
    {
        var folder = bodyPart[..(bodyPart.LastIndexOf('/') + 1)];
        var part = package.Has(folder + "comments.xml") ? package.FreePath(folder + "comments", ".xml") : folder + "comments.xml";
        package.Write(part, $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{wordNamespace}\"></w:comments>");
        package.DeclarePart(part, ContentType);
        package.Relate(
            bodyPart,
            wordNamespace == Strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
            part
        );
        return part;
    }
}
