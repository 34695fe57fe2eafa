using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Reads purchases, assets and texts: a row is an entry.</summary>
internal sealed class ThingSheets(EntryWords words, PointReader points, int year)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int last;

    /// <summary>The purchases of a sheet.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="kind">What all of them are; null where a column says it.</param>
    public IEnumerable<PurchaseEntry> Purchases(IReadOnlyList<SheetRow> rows, Theme? kind)
    {
        // Numbers that are given stay; the others get those that are free.
        foreach (var row in rows.Where(row => row.Has(EntryColumn.Id)))
        {
            if (row.Text(EntryColumn.Id) is { Length: > 0 } id && !ids.Add(id))
            {
                row.Fault(EntryColumn.Id, $"编号“{FaultLog.Shown(id)}”用了两次（采购和购买服务一起编号）。", "改成不同的编号，或空着由程序编。");
            }
        }

        foreach (var row in rows)
        {
            var name = row.Required(EntryColumn.Name);
            var theme = kind ?? (Theme?)Chosen(row, EntryColumn.Kind, ChoiceKind.Theme);
            var fund = (Fund?)Chosen(row, EntryColumn.Fund, ChoiceKind.Fund);
            var stage = (Stage?)Chosen(row, EntryColumn.Stage, ChoiceKind.Stage);
            var amount = row.Money(EntryColumn.Amount);
            if (amount is null && !row.Has(EntryColumn.Amount))
            {
                row.Missing(EntryColumn.Amount);
            }

            var entry = Purchase(row, name, theme ?? Theme.All, fund ?? Fund.All, stage ?? Stage.Unknown, amount ?? Money.Zero);
            if (name.Length > 0 && theme is not null && fund is not null && stage is not null && amount is not null)
            {
                yield return entry;
            }
        }
    }

    public IEnumerable<AssetEntry> Assets(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            var kind = (Theme?)Chosen(row, EntryColumn.Kind, ChoiceKind.Theme);
            var asset = new AssetEntry(kind ?? Theme.All, row.Text(EntryColumn.Name))
            {
                Year = Year(row),
                Quantity = row.Decimal(EntryColumn.Quantity),
                MeasureUnit = row.Text(EntryColumn.MeasureUnit),
                Value = row.Money(EntryColumn.Value),
                Source = row.Source(EntryColumn.Kind, words),
            };
            if (kind is not null)
            {
                yield return asset;
            }
        }
    }

    public IEnumerable<TextEntry> Texts(IEnumerable<SheetRow> rows)
    {
        var texts = new List<TextEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Has(EntryColumn.Text)))
        {
            var name = row.Required(EntryColumn.Key);
            var text = row.Text(EntryColumn.Text);
            if (name.EndsWith(SheetWords.Continued, StringComparison.Ordinal) && texts.Count > 0 && texts[^1].Key == Key(name[..^SheetWords.Continued.Length]))
            {
                texts[^1] = texts[^1] with { Text = texts[^1].Text + text };
            }
            else if (name.Length > 0 && !places.TryAdd(Key(name), row.Number))
            {
                row.Fault(EntryColumn.Key, $"“{FaultLog.Shown(name)}”和第 {places[Key(name)]} 行重复。", "合成一行，段落用换行分开（Alt+Enter）。");
            }
            else if (name.Length > 0 && text.Length > 0)
            {
                texts.Add(new(Key(name), text) { Source = row.Source(EntryColumn.Text, words) });
            }
        }

        return texts;
    }

    private PurchaseEntry Purchase(SheetRow row, string name, Theme kind, Fund fund, Stage stage, Money amount) => new()
    {
        Id = row.Text(EntryColumn.Id) is { Length: > 0 } id ? id : NextId(),
        Name = name,
        Kind = kind,
        Year = Year(row),
        Stage = stage,
        Fund = fund,
        IsCarriedOver = row.Flag(EntryColumn.CarriedOver),
        Project = points.Projects.Reference(row),
        Catalogue = row.Text(EntryColumn.Catalogue),
        SecondCatalogue = row.Text(EntryColumn.SecondCatalogue),
        ThirdCatalogue = row.Text(EntryColumn.ThirdCatalogue),
        Field = row.Text(EntryColumn.Field),
        MeasureUnit = row.Text(EntryColumn.MeasureUnit),
        Quantity = row.Decimal(EntryColumn.Quantity),
        UnitPrice = row.Money(EntryColumn.UnitPrice),
        Amount = amount,
        ReservedForSmall = row.Money(EntryColumn.ReservedForSmall),
        ReservedForMicro = row.Money(EntryColumn.ReservedForMicro),
        Source = row.Source(EntryColumn.Amount, words),
    };

    private string NextId()
    {
        do
        {
            last++;
        }
        while (!ids.Add(last.ToString(CultureInfo.InvariantCulture)));

        return last.ToString(CultureInfo.InvariantCulture);
    }

    private int? Chosen(SheetRow row, EntryColumn column, ChoiceKind kind)
    {
        var value = row.Choice(column, kind, words);
        if (value is null && !row.Has(column))
        {
            row.Missing(column);
        }

        return value;
    }

    private int Year(SheetRow row)
    {
        if (!row.Has(EntryColumn.Year))
        {
            return year;
        }

        var text = row.Text(EntryColumn.Year);
        if (int.TryParse(WordText.Normal(text).TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= 1990 and <= 2100)
        {
            return given;
        }

        row.Fault(EntryColumn.Year, $"“{FaultLog.Shown(text)}”不是年度。", "填四位数字，如 2026。");
        return year;
    }

    private string Key(string name) => words.Text(name)?.Key ?? name;
}
