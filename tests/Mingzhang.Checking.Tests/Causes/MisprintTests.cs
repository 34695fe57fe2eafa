using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Checking.Causes;
using Mingzhang.Model;
using Interval = Mingzhang.Model.Interval;

namespace Mingzhang.Checking.Tests.Causes;

/// <summary>The figure that was meant is found again from any one slip.</summary>
public class MisprintTests
{
    private static readonly Measure Wan = Measure.Money(MoneyUnit.Wan);

    [Fact]
    public void Any_one_slip_leads_back_to_the_figure_that_was_meant() =>
        Prop.ForAll(Gen.Choose(1_000, 99_999_999).ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (cents, chance) =>
        {
            var meant = new Figure(cents / 100m, 2, Wan);
            return Slips(meant, chance).Where(digits => digits[0] != '0').Select(Number).All(slip => slip == meant.Number || (Misprints.Find(Misprints.Of(new Figure(slip, 2, Wan), 2), meant.Interval) is { } found && new Figure(found.Meant, found.Decimals, Wan).Interval.Meets(meant.Interval)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_figure_that_no_slip_leads_to_is_no_misprint() =>
        Misprints.Find(Misprints.Of(new Figure(123.45m, 2, Wan), 2), Interval.Exactly(987_650_000m)).ShouldBeNull();

    [Fact]
    public void A_rarer_slip_that_explains_the_same_is_the_likelier_one()
    {
        // 72 for 27 may be two wrong digits and is one exchange.
        var slip = Misprints.Find(Misprints.Of(new Figure(572.10m, 2, Wan), 2), new Figure(527.10m, 2, Wan).Interval);
        slip!.Value.Kind.ShouldBe(CauseKind.DigitsTransposed);
    }

    // What begins with 0 then nobody prints so.
    private static IEnumerable<string> Slips(Figure meant, int chance)
    {
        var digits = meant.Digits.Replace(".", "", StringComparison.Ordinal);
        var at = chance % (digits.Length - 1);
        yield return digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..];
        yield return $"{digits[..at]}{(digits[at] - '0' + 1 + (chance % 9)) % 10}{digits[(at + 1)..]}";
        yield return digits.Remove(at, 1);
        yield return digits.Insert(at, digits[at].ToString());
        yield return $"-{digits}";
        yield return $"{digits}00";
    }

    private static decimal Number(string digits) => decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / 100;
}
