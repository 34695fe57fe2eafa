using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>All places of a document where figures are printed, but for those that have a mistake already.</summary>
internal sealed class PrintedFigures
{
    public PrintedFigures(BookDocument document, IReadOnlyCollection<(int Element, int? Row, int? Column, int? Offset)> taken)
    {
        Document = document;
        List<TableSpots> tables = [];
        List<Spot> inText = [];
        for (var index = 0; index < document.Elements.Count; index++)
        {
            switch (document.Elements[index])
            {
                // A table of targets is left whole by readers: nothing in it can be told right or wrong.
                case PrintedTable table when table.Facts.Any(fact => !fact.IsOptional):
                    tables.Add(new TableSpots(table, index));
                    break;
                case TextParagraph paragraph:
                    inText.AddRange(InText(paragraph, index));
                    break;
            }
        }

        Tables = tables;
        Sentences = inText;
        this.taken = taken;
    }

    private readonly IReadOnlyCollection<(int, int?, int?, int?)> taken;

    public BookDocument Document { get; }

    public IReadOnlyList<TableSpots> Tables { get; }

    /// <summary>Figures of running text, in their order.</summary>
    public IReadOnlyList<Spot> Sentences { get; }

    public IEnumerable<Spot> All => Tables.SelectMany(table => table.Figures).Concat(Sentences);

    public bool IsFree(Spot spot) => !taken.Contains(Key(spot));

    public static (int Element, int? Row, int? Column, int? Offset) Key(Spot spot) => (spot.Element, spot.Row, spot.Column, spot.Offset);

    /// <summary>The amounts of money that are not nothing: those of tables three times as often as those of text.</summary>
    public List<Spot> Amounts(Chance chance)
    {
        var inTables = Tables.SelectMany(table => table.Figures).Where(IsAmount).ToList();
        var inText = Sentences.Where(IsAmount).ToList();
        return inTables.Count == 0 || (inText.Count > 0 && chance.Happens(25)) ? inText : inTables;
    }

    public static bool IsAmount(Spot spot) => spot.Fact is { Figure: { Measure.Kind: MeasureKind.Money, Number: not 0 } };

    /// <summary>An amount that stands at its point, and is no change against another.</summary>
    public static bool IsAmountAtItsPoint(Spot spot) => IsAmount(spot) && !spot.Fact!.IsOptional;

    public static bool IsRate(Spot spot) => spot.Fact is { Figure: { Measure.Kind: MeasureKind.Percent, Number: not 0 } };

    public string TextBefore(Spot spot) => Paragraph(spot)[..spot.Offset!.Value];

    /// <summary>What follows the figure, its unit first.</summary>
    public string TextAfter(Spot spot) => Paragraph(spot)[(spot.Offset!.Value + spot.Text.Length)..];

    /// <summary>Number of the sentence within its paragraph.</summary>
    public int SentenceOf(Spot spot) => TextBefore(spot).Count(character => character is '。' or '！' or '\n');

    private string Paragraph(Spot spot) => ((TextParagraph)Document.Elements[spot.Element]).Text;

    private static IEnumerable<Spot> InText(TextParagraph paragraph, int element)
    {
        var from = 0;
        foreach (var fact in paragraph.Facts)
        {
            var digits = fact.Figure.Digits;
            var at = Find(paragraph.Text, digits, fact.Figure.Measure.Name, from);
            if (at < 0)
            {
                throw new InvalidOperationException($"{fact.Where}：“{paragraph.Text}”里找不到 {fact.Figure}。");
            }

            from = at + digits.Length;
            yield return new Spot
            {
                Element = element,
                Offset = at,
                Where = fact.Where,
                RowLabel = fact.RowLabel,
                ColumnLabel = fact.ColumnLabel,
                Text = digits,
                Fact = fact,
            };
        }
    }

    private static int Find(string text, string digits, string unit, int from)
    {
        for (
            var at = text.IndexOf(digits + unit, from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(digits + unit, at + 1, StringComparison.Ordinal)
        )
        {
            if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ','))
            {
                return at;
            }
        }

        return -1;
    }
}
