using System.Globalization;

namespace Mingzhang.Model;

/// <summary>A number as it is printed: its digits, how many of them stand after the point, and its unit.</summary>
/// <remarks>A printed figure is an interval: “0.18 万元” is anything from 0.175 to 0.185 万元. An amount printed
/// down to the fen is exact, for money has nothing smaller (万元 with six decimals, 元 with two).</remarks>
/// <param name="Number">The number, in the printed unit.</param>
/// <param name="Decimals">Digits after the decimal point that the figure is known to, 0 to 20.</param>
/// <param name="Measure">The unit.</param>
public readonly record struct Figure(decimal Number, int Decimals, Measure Measure)
{
    /// <summary>The true values that the figure can stand for, in the base unit of its measure.</summary>
    public Interval Interval
    {
        get
        {
            var value = Number * Measure.Scale;
            var step = Measure.Scale * PowerOfTenth(Decimals);
            if (Measure.Kind == MeasureKind.Money && step <= 1)
            {
                return Interval.Exactly(value);
            }

            // Counts are whole: “3 辆” is exactly three. A bare 0 is what a person writes for nothing; 0.00 is a
            // figure like another, and may be a rounded 30 元.
            if (Measure.Kind == MeasureKind.Count || (Number == 0 && Decimals == 0))
            {
                return Interval.Exactly(value);
            }

            return new Interval(value - (step / 2), value + (step / 2));
        }
    }

    /// <summary>The figure as a plain decimal string with its printed decimals and no separators.</summary>
    public string Digits => Number.ToString($"F{Decimals}", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Number.ToString($"N{Decimals}", CultureInfo.InvariantCulture)}{(Measure.Kind == MeasureKind.Percent ? "" : " ")}{Measure.Name}".TrimEnd();

    /// <summary>One tenth, multiplied by itself so many times.</summary>
    public static decimal PowerOfTenth(int decimals) => new(1, 0, 0, isNegative: false, (byte)Math.Clamp(decimals, 0, 28));
}
