using System.Globalization;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Web.Requests;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Work;

/// <summary>Tells in words what two books differ in.</summary>
public sealed class DifferenceWords(Words words, PackSet packs, Current current)
{
    private static readonly Lazy<TextBook> Chinese = new(() => TextBook.Of(Language.Chinese));
    private static readonly Lazy<TextBook> English = new(() => TextBook.Of(Language.English));

    private TextBook Book => current.Language == Language.English ? English.Value : Chinese.Value;

    /// <summary>A point of the space of figures.</summary>
    public string Point(in Coordinates at) => new CoordinateWords(Book, packs).Of(at);

    /// <summary>Where the difference is.</summary>
    public string Place(BookDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var place = difference.At is { } at
            ? string.Join(" · ", new[] { difference.Place, Point(at) }.Where(part => part.Length > 0))
            : difference.Place.Length > 0 ? difference.Place : difference.Key;
        place = difference.FundSource is { } source ? $"{place} · {packs.Entries.Words(ChoiceKind.FundSource).Word((int)source)}" : place;
        place = difference.Month > 0 ? $"{place} · {words.Format("difference.month", ("month", difference.Month.ToString(CultureInfo.InvariantCulture)))}" : place;
        return difference.IsCarriedOver ? $"{place} · {words["difference.field.CarriedOver"]}" : place;
    }

    /// <summary>The field that differs; empty where an entry came or went as a whole.</summary>
    public string Field(BookDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Field is { } field ? words[$"difference.field.{field}"] : "";
    }

    /// <summary>A value; null for nothing.</summary>
    public string? Value(FieldValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsNothing ? null
            : value.Amount is { } amount ? AmountWords(amount)
            : value.Member is { } member ? Member(member)
            : value.Text;
    }

    private static string AmountWords(Money amount) => Components.Parts.AmountText.Of(amount.Fen, MoneyUnit.Yuan, 2, isRounded: false).ToString();

    /// <summary>A choice, as documents and screens name it.</summary>
    public string Member(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var type = member.GetType();
        var key = $"{string.Concat(type.Name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()))}.{member}";
        return Book.Has(key) ? Book[key]
            : Enum.TryParse<ChoiceKind>(type.Name, out var kind) ? packs.Entries.Words(kind).Word(Convert.ToInt32(member, CultureInfo.InvariantCulture))
            : member.ToString();
    }
}
