using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Takes an .xlsx file apart, within limits, with the digits of numbers as they stand in the file: an amount must not
/// pass through a floating-point number.</summary>
internal sealed partial class RawWorkbook : IDisposable
{
    private const int MostCells = 2_000_000;
    private const int MostAreas = 100_000;
    private const int MostColumns = 16_384;
    private const long MostSheetBytes = 512L << 20;
    private const long MostTextsBytes = 192L << 20;
    private const long MostListBytes = 8L << 20;

    private readonly GuardedZip zip;
    private readonly List<(string Name, bool IsHidden, string Part)> sheets = [];
    private List<string>? texts;
    private int cells;

    private RawWorkbook(GuardedZip zip) => this.zip = zip;

    /// <summary>Names of the sheets in their order.</summary>
    public IEnumerable<string> Names => sheets.Select(sheet => sheet.Name);

    /// <summary>Opens a workbook; null where the file is no .xlsx.</summary>
    /// <exception cref="UnreadableException">Cut off, damaged or too large.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static RawWorkbook? Open(ReadOnlyMemory<byte> file)
    {
        if (!file.Span.StartsWith("PK"u8))
        {
            return null;
        }

        var opened = GuardedZip.Open(file);
        if (opened.Has("xl/workbook.xml"))
        {
            var workbook = new RawWorkbook(opened);
            workbook.ReadList();
            return workbook;
        }

        opened.Dispose();
        return null;
    }

    /// <summary>Reads the sheets, hidden ones too.</summary>
    public IEnumerable<RawSheet> Sheets() => sheets.Select(Read);

    /// <summary>The sheets with rows that are read one by one, each time anew; who walks them has to stop at a limit of their own.</summary>
    public IEnumerable<(string Name, bool IsHidden, IEnumerable<RawRow> Rows)> Streams() => sheets.Select(sheet => (sheet.Name, sheet.IsHidden, Rows(sheet, areas: null)));

    /// <summary>Reads the sheet of a name; null where there is none.</summary>
    public RawSheet? Sheet(Predicate<string> isCalled) => sheets.FindIndex(sheet => isCalled(sheet.Name)) is >= 0 and var index ? Read(sheets[index]) : null;

    public void Dispose() => zip.Dispose();

    private void ReadList()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk("xl/_rels/workbook.xml.rels", MostListBytes, reader =>
        {
            if (reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        });
        Walk("xl/workbook.xml", MostListBytes, reader =>
        {
            if (reader.LocalName == "sheet" && Relation(reader) is { } id && targets.TryGetValue(id, out var part))
            {
                sheets.Add((reader.GetAttribute("name") ?? "", reader.GetAttribute("state") is "hidden" or "veryHidden", part));
            }
        });
    }

    // The namespace of relations is another one in files of the strict kind.
    private static string? Relation(XmlReader reader)
    {
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.NamespaceURI.Length > 0)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private void Walk(string part, long mostBytes, Action<XmlReader> visit)
    {
        using var stream = zip.OpenPart(part, mostBytes);
        if (stream is null)
        {
            return;
        }

        using var reader = Reader(stream);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                visit(reader);
            }
        }
    }

    private static XmlReader Reader(Stream stream) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false });

    private List<string> Texts()
    {
        if (texts is not null)
        {
            return texts;
        }

        texts = [];
        var part = zip.PartNames.FirstOrDefault(name => name.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase));
        using var stream = part is null ? null : zip.OpenPart(part, MostTextsBytes);
        if (stream is null)
        {
            return texts;
        }

        using var reader = Reader(stream);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                texts.Add(RichText(reader, "si"));
            }
        }

        return texts;
    }

    // The words of all runs; how they are pronounced (rPh) is not among them.
    private static string RichText(XmlReader reader, string end)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var isAside = false;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == end))
        {
            if (reader.LocalName == "rPh")
            {
                isAside = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (!isAside && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return Unescaped(text.ToString());
    }

    private RawSheet Read((string Name, bool IsHidden, string Part) sheet)
    {
        List<RawArea> areas = [];
        return new(sheet.Name, sheet.IsHidden, [.. Rows(sheet, areas)], areas);
    }

    // Without a list of areas the rows are only passed by, and nothing limits their number here.
    private IEnumerable<RawRow> Rows((string Name, bool IsHidden, string Part) sheet, List<RawArea>? areas)
    {
        Dictionary<int, RawCell> row = [];
        var (number, column) = (0, -1);
        using var stream = zip.OpenPart(sheet.Part, MostSheetBytes);
        if (stream is null)
        {
            yield break;
        }

        using var reader = Reader(stream);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row" && row.Count > 0)
            {
                yield return new(number, row);
                row = [];
            }
            else if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = Column(reader.GetAttribute("r")) ?? column + 1;
                if (Cell(reader) is { } cell && column < MostColumns)
                {
                    row[column] = cell;
                    if (areas is not null && ++cells > MostCells)
                    {
                        throw new UnreadableException(Unreadable.TooLarge, $"工作簿里有内容的单元格超过 {MostCells / 10_000} 万个（读到工作表“{sheet.Name}”第 {number} 行）。请删去不用的内容。");
                    }
                }
            }
            else if (reader.LocalName == "mergeCell" && areas?.Count < MostAreas && Area(reader.GetAttribute("ref")) is { } area)
            {
                areas.Add(area);
            }
        }
    }

    private RawCell? Cell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var (value, inline, isFormula) = ((string?)null, (string?)null, false);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c"))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "f":
                    isFormula = true;
                    break;
                case "v":
                    value = RichText(reader, "v");
                    break;
                case "is":
                    inline = RichText(reader, "is");
                    break;
            }
        }

        return type switch
        {
            "inlineStr" => inline is { Length: > 0 } ? new(RawKind.Text, inline) : null,
            _ when string.IsNullOrEmpty(value) => isFormula && type != "str" ? new(RawKind.Formula, "") : null,
            "s" => Shared(value) is { Length: > 0 } text ? new(RawKind.Text, text) : null,
            "b" => new(RawKind.Flag, value == "1" ? "TRUE" : "FALSE"),
            "e" => new(RawKind.Error, value),
            "n" => new(RawKind.Number, value),
            _ => new(RawKind.Text, value),
        };
    }

    private string? Shared(string value)
    {
        var known = Texts();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < known.Count ? known[index] : null;
    }

    private static int? Column(string? address)
    {
        var column = 0;
        foreach (var letter in address ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static RawArea? Area(string? reference)
    {
        if (reference?.Split(':') is not [var from, var to] || Column(from) is not { } left || Column(to) is not { } right || Row(from) is not { } top || Row(to) is not { } bottom)
        {
            return null;
        }

        return new(top, left, bottom, right);
    }

    private static int? Row(string address) =>
        int.TryParse(address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    // Workbooks write characters that XML cannot hold as _x000D_.
    private static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
