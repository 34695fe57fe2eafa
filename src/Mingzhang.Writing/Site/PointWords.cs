using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Writing.Site;

/// <summary>Points and amounts in words.</summary>
internal sealed class PointWords(SiteTexts texts, AccountBook book, CodeNames names)
{
    /// <summary>What a point says, a dimension a line; dimensions of which it is the whole are left out.</summary>
    public IReadOnlyList<(string Dimension, string Word)> Of(in Coordinates at)
    {
        List<(string, string)> words = [];
        Add(words, at.Year != 0, "dimension.Year", Year(at.Year));
        Add(words, at.Stage != Stage.Unknown, "dimension.Stage", texts.Name("stage", at.Stage));
        Add(words, at.Flow != Flow.None, "dimension.Flow", texts.Name("flow", at.Flow));
        Add(words, at.Fund != Fund.All, "dimension.Fund", texts.Name("fund", at.Fund));
        Add(words, at.Nature != Nature.All, "dimension.Nature", texts.Name("nature", at.Nature));
        Add(words, !at.Function.IsAll, "dimension.Function", Name(at.Function, at.Year));
        Add(words, !at.Economy.IsAll, "dimension.Economy", Name(at.Economy, at.Year));
        Add(words, !at.GovernmentEconomy.IsAll, "dimension.GovernmentEconomy", Name(at.GovernmentEconomy, at.Year));
        Add(words, at.Unit is not null, "dimension.Unit", UnitName(at.Unit));
        Add(words, at.Project is not null, "dimension.Project", ProjectName(at.Project));
        Add(words, at.Theme != Theme.All, "dimension.Theme", texts.Name("theme", at.Theme));
        Add(words, at.Item is not null, "dimension.Item", at.Item ?? "");
        return words;
    }

    /// <summary>The point on one line, without year and stage where they are those of the page.</summary>
    public string Short(in Coordinates at) => string.Join(" · ", Of(at with { Stage = Stage.Unknown }).Skip(at.Year != 0 ? 1 : 0).Select(pair => pair.Word));

    public string Year(int year) => texts.Format("year", ("year", year.ToString(CultureInfo.InvariantCulture)));

    public string Period(int year, Stage stage) => $"{Year(year)}{texts["period-gap"]}{texts.Name("stage", stage)}";

    public string Name(FunctionCode code, int year) => Named(code.ToString(), names.Of(code, year));

    public string Name(EconomyCode code, int year) => Named(code.ToString(), names.Of(code, year));

    public string Plain(FunctionCode code, int year) => names.Of(code, year);

    public string Plain(EconomyCode code, int year) => names.Of(code, year);

    public string ProjectName(string? code) => book.Projects.FirstOrDefault(project => project.Code == code)?.Name ?? code ?? "";

    /// <summary>An amount for reading: 1,388.25 万元, or 8,000 元 where it is small.</summary>
    /// <remarks>English counts in millions, Chinese in ten thousands.</remarks>
    public string Amount(Money amount)
    {
        var large = texts.IsEnglish ? MoneyUnit.Million : MoneyUnit.Wan;
        return decimal.Abs(amount.Fen) < large.Fen
            ? texts.Format("amount.yuan", ("amount", ((decimal)amount.Fen / 100).ToString("#,0.##", CultureInfo.InvariantCulture)))
            : texts.Format("amount.large", ("amount", ((decimal)amount.Fen / large.Fen).ToString("#,0.00", CultureInfo.InvariantCulture)));
    }

    /// <summary>An amount to the fen: 625,000.00 元.</summary>
    public string Exact(Money amount) => texts.Format("amount.yuan", ("amount", Grouped(amount.Fen)));

    /// <summary>The exact value of a figure, with its unit.</summary>
    public string Exact(WrittenFigure figure) => figure.Figure.Measure.Kind switch
    {
        MeasureKind.Money => texts.Format("amount.yuan", ("amount", Grouped(figure.Exact))),
        MeasureKind.Percent => figure.Exact.ToString("0.############", CultureInfo.InvariantCulture) + "%",
        _ => figure.Exact.ToString("#,0.############", CultureInfo.InvariantCulture) + " " + figure.Figure.Measure.Name,
    };

    /// <summary>A part of a whole in percent, to so many digits; empty where there is no whole.</summary>
    public static string Percent(Money part, Money whole, int decimals) => whole.Fen == 0
        ? ""
        : decimal.Round((decimal)part.Fen * 100 / whole.Fen, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";

    /// <summary>Words of a figure that is no amount at its point.</summary>
    public string Role(string role) => texts.Keys.Contains($"role.{role}") ? texts[$"role.{role}"] : role;

    private static string Grouped(decimal fen)
    {
        var plain = DataFields.Yuan(fen);
        return decimal.Parse(plain, CultureInfo.InvariantCulture).ToString("#,0.00########", CultureInfo.InvariantCulture);
    }

    private static string Named(string code, string name) => code == name ? code : $"{code} {name}";

    private string UnitName(string? code) =>
        book.Unit.Units.FirstOrDefault(unit => unit.Code == code)?.Name
        ?? (code == book.Unit.Code || code == book.Unit.DepartmentCode ? book.Unit.UnitName.Length > 0 ? book.Unit.UnitName : book.Unit.Name : code ?? "");

    private void Add(List<(string, string)> words, bool isSaid, string dimension, string word)
    {
        if (isSaid)
        {
            words.Add((texts[dimension], word));
        }
    }
}
