using System.Globalization;

namespace Mingzhang.Books.Damages;

/// <summary>Damages a document, so that the facts expected of it stay true.</summary>
public static class Damager
{
    /// <summary>All kinds, in the order in which they are done.</summary>
    public static IReadOnlyList<Damage> All { get; } = Enum.GetValues<Damage>();

    /// <summary>Kinds that are a way of printing and so belong to the style.</summary>
    public static Style Restyle(Style style, IReadOnlyCollection<Damage> damages, bool numbersRows)
    {
        ArgumentNullException.ThrowIfNull(style);
        return style with
        {
            MixesUnits = style.MixesUnits || damages.Contains(Damage.MixedUnits),
            NumbersRows = style.NumbersRows || (numbersRows && damages.Contains(Damage.NumberedRows)),
            NumbersColumns = style.NumbersColumns || damages.Contains(Damage.NumberedColumns),
        };
    }

    public static BookDocument Apply(BookDocument document, IReadOnlyCollection<Damage> damages, int seed)
    {
        ArgumentNullException.ThrowIfNull(document);
        var elements = document.Elements;
        foreach (var damage in All.Where(damages.Contains))
        {
            var chance = new Chance(seed, $"damage {damage}");
            elements = damage switch
            {
                Damage.JoinedCodes => EachTable(elements, table => chance.Happens(70) ? CodeDamage.Join(table, chance) : table),
                Damage.SpacedHeads => EachTable(elements, table => CellDamage.SpaceHeads(table)),
                Damage.Dashes => EachTable(elements, table => CellDamage.Dash(table, chance)),
                Damage.Thousands => EachTable(elements, CellDamage.Thousands),
                Damage.DecimalCommas => DecimalCommas(elements, chance),
                Damage.FullWidthDigits => EachTable(elements, table => chance.Happens(40) ? CellDamage.FullWidth(table, chance) : table),
                Damage.BrokenWords => EachTable(elements, table => chance.Happens(60) ? CellDamage.Break(table, chance) : table),
                Damage.SplitPages =>
                [
                    .. elements.SelectMany<Element, Element>(element =>
                        element is PrintedTable table ? PageDamage.Split(table, chance, damages.Contains(Damage.CutRows)) : [element]
                    ),
                ],
                Damage.ShortRows => EachTable(elements, table => PageDamage.Shorten(table, chance)),
                Damage.Contents => WithContents(elements, document.Title),
                _ => elements,
            };
        }

        return document with
        {
            Elements = elements,
            Damages = [.. damages.Order().Select(damage => damage.ToString())],
        };
    }

    private static IReadOnlyList<Element> EachTable(IReadOnlyList<Element> elements, Func<PrintedTable, PrintedTable> change) =>
        [.. elements.Select(element => element is PrintedTable table ? change(table) : element)];

    private static IReadOnlyList<Element> DecimalCommas(IReadOnlyList<Element> elements, Chance chance)
    {
        var tables = elements
            .OfType<PrintedTable>()
            .Where(table => table.Facts.Count(fact => fact.Figure.Decimals == 6 && !fact.IsOptional) >= 10)
            .ToList();
        if (tables.Count == 0)
        {
            return elements;
        }

        var chosen = chance.Pick(tables);
        return EachTable(elements, table => ReferenceEquals(table, chosen) ? CellDamage.DecimalCommas(table) : table);
    }

    private static IReadOnlyList<Element> WithContents(IReadOnlyList<Element> elements, string title)
    {
        var page = 2;
        List<Element> list = [new Heading("目 录", 2)];
        foreach (var element in elements)
        {
            var line = element switch
            {
                PrintedTable { IsContinuation: false } table => table.Title,
                Heading { Level: 2 or 3 } heading => heading.Text,
                _ => null,
            };
            if (line is not null)
            {
                list.Add(new TextParagraph($"{line}{new string('.', 12)}{(page++).ToString(CultureInfo.InvariantCulture)}", []));
            }
        }

        return [new Heading(title, 1), .. list, .. elements.Skip(elements[0] is Heading first && first.Text == title ? 1 : 0)];
    }
}
