using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Book.Work.Differences;

/// <summary>Tells in words what two books differ in.</summary>
public sealed class DifferenceWords(TextBook texts, PackSet packs)
{
    private readonly CoordinateWords points = new(texts, packs);

    /// <summary>A point of the space of figures.</summary>
    public string Point(in Coordinates at) => points.Of(at);

    /// <summary>Where the difference is.</summary>
    public string Place(BookDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var place = difference.At is { } at
            ? string.Join(" · ", new[] { difference.Place, Point(at) }.Where(part => part.Length > 0))
            : difference.Place.Length > 0 ? difference.Place : difference.Key;
        place = difference.FundSource is { } source ? $"{place} · {packs.Entries.Words(ChoiceKind.FundSource).Word((int)source)}" : place;
        place = difference.Month > 0 ? $"{place} · {texts.Format("difference.month", ("month", difference.Month.ToString(CultureInfo.InvariantCulture)))}" : place;
        return difference.IsCarriedOver ? $"{place} · {texts["difference.field.CarriedOver"]}" : place;
    }

    /// <summary>The field that differs; empty where an entry came or went as a whole.</summary>
    public string Field(BookDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Field is { } field ? texts[$"difference.field.{field}"] : "";
    }

    /// <summary>A value, amounts in yuan with separators; null for nothing.</summary>
    public string? Value(FieldValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsNothing ? null
            : value.Amount is { } amount ? Yuan(amount)
            : value.Member is { } member ? Member(member)
            : value.Text;
    }

    // A true minus, and none before zero.
    private static string Yuan(Money amount) => (amount.Fen < 0 ? "−" : "") + (Math.Abs((decimal)amount.Fen) / 100).ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A choice, as documents and screens name it.</summary>
    public string Member(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var type = member.GetType();
        var key = $"{string.Concat(type.Name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()))}.{member}";
        return texts.Has(key) ? texts[key]
            : Enum.TryParse<ChoiceKind>(type.Name, out var kind) ? packs.Entries.Words(kind).Word(Convert.ToInt32(member, CultureInfo.InvariantCulture))
            : member.ToString();
    }
}
