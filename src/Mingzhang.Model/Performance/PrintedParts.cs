namespace Mingzhang.Model.Performance;

/// <summary>Words of a sheet and where they are printed.</summary>
/// <param name="Text">The words; what a page or a narrow cell broke apart is joined, nothing else is changed.</param>
/// <param name="Place">Where they stand.</param>
public sealed record PrintedText(string Text, Place Place)
{
    public override string ToString() => Text;
}

/// <summary>A number of a sheet that is no indicator's value: an amount, a weight, a rate, a score.</summary>
/// <param name="Figure">The number with its unit: money in the sheet's unit, percent, or 分 for weights and scores.</param>
/// <param name="Printed">The characters as printed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PrintedNumber(Figure Figure, string Printed, Place Place)
{
    /// <summary>The unit of weights and scores.</summary>
    public static readonly Measure Points = Measure.Count("分");

    /// <summary>The number in its printed unit.</summary>
    public decimal Number => Figure.Number;

    public override string ToString() => Printed;
}
