using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>What a cell is given: a text, or a number.</summary>
/// <param name="Text">The text; null for a number.</param>
/// <param name="Number">The number.</param>
internal readonly record struct EntryCell(string? Text, decimal Number)
{
    public static EntryCell Of(string text) => new(EntryText.Clean(text), 0);

    /// <summary>A number; as text where a workbook would lose digits of it.</summary>
    public static EntryCell Of(decimal number) => EntryNumber.FitsCell(number) ? new(null, number) : new(EntryNumber.Plain(number), 0);
}

/// <summary>A row of a sheet to be written.</summary>
internal sealed class EntryRow(EntryWords words)
{
    private readonly Dictionary<ColumnKey, EntryCell> cells = [];
    private readonly List<string> places = [];

    public EntryOrigin Origin { get; private set; }

    public IReadOnlyDictionary<ColumnKey, EntryCell> Cells => cells;

    public bool Has(ColumnKey key) => cells.ContainsKey(key);

    public EntryRow Text(ColumnKey key, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            cells[key] = EntryCell.Of(text);
        }

        return this;
    }

    /// <summary>A member of a choice. The whole, which is the default, is left blank unless it has to be told.</summary>
    public EntryRow Choice(EntryColumn column, ChoiceKind kind, int? value, bool isTold = false) =>
        value is { } known && (known != 0 || isTold) ? Text(column, words.Words(kind).Word(known)) : this;

    public EntryRow Flag(EntryColumn column, bool flag) => flag ? Text(column, SheetWords.Yes) : this;

    public EntryRow Number(ColumnKey key, decimal? number)
    {
        if (number is { } known)
        {
            cells[key] = EntryCell.Of(known);
        }

        return this;
    }

    public EntryRow Amount(ColumnKey key, Money? amount, MoneyUnit unit) => Number(key, amount is { } known ? (decimal)known.Fen / unit.Fen : null);

    /// <summary>A figure with its decimals: zeros at its end are kept as text, for a number would lose them.</summary>
    public EntryRow Figure(ColumnKey key, Figure figure)
    {
        cells[key] = EntryNumber.Of(new RawCell(RawKind.Text, EntryNumber.Plain(figure.Number))) is { } plain && plain.Decimals == figure.Decimals ? EntryCell.Of(figure.Number) : new(figure.Digits, 0);
        return this;
    }

    /// <summary>How the entry came. Entries of one row came alike; where they are printed is listed.</summary>
    public EntryRow Source(EntrySource source)
    {
        Origin = source.Origin;
        if (source.Origin != EntryOrigin.Entered)
        {
            Choice(EntryColumn.Origin, ChoiceKind.Origin, (int)source.Origin);
        }

        var place = source.Words.Length > 0 || source.Origin == EntryOrigin.Entered ? source.Words : source.Place is { } known ? PlaceText.Of(known) : "";
        if (place.Length > 0 && places.Count < 8 && !places.Contains(place, StringComparer.Ordinal))
        {
            places.Add(place);
            Text(EntryColumn.From, string.Join('；', places));
        }

        return this;
    }
}

/// <summary>A sheet to be written: its rows, and the columns of amounts that it has at least.</summary>
internal sealed record EntryRows(EntrySheetForm Form, IReadOnlyList<EntryRow> Rows, IReadOnlyList<ColumnKey> Repeated);
