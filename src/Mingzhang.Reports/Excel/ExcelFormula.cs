using System.Globalization;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Excel;

/// <summary>Writes the arithmetic of a score as the formula of a cell. It consists of numbers, references to cells of ours, signs, IF
/// and ROUND; no word of a document can come into it.</summary>
/// <param name="cells">Where the numbers of the row stand.</param>
internal sealed class ExcelFormula(IReadOnlyDictionary<NumberTerm, string> cells)
{
    /// <summary>The formula, rounded; without the sign that begins it.</summary>
    /// <param name="expression">The arithmetic, with its choices.</param>
    /// <param name="decimals">Decimals of the score; null where the row is not rounded.</param>
    public string Of(Expression expression, int? decimals) =>
        decimals is { } places ? $"ROUND({Of(expression)},{places.ToString(CultureInfo.InvariantCulture)})" : Of(expression);

    private string Of(Expression expression) =>
        expression switch
        {
            NumberTerm number => cells.TryGetValue(number, out var cell) ? cell : number.Number.ToString(CultureInfo.InvariantCulture),
            Operation operation => $"({Of(operation.Left)}{Sign(operation.Operator)}{Of(operation.Right)})",
            Choice choice => $"IF({Of(choice.Left)}{Sign(choice.Test)}{Of(choice.Right)},{Of(choice.Then)},{Of(choice.Otherwise)})",
            _ => throw new ArgumentException($"{expression.GetType().Name} has no formula", nameof(expression)),
        };

    private static string Sign(Operator sign) =>
        sign switch
        {
            Operator.Add => "+",
            Operator.Subtract => "-",
            Operator.Multiply => "*",
            _ => "/",
        };

    private static string Sign(Test test) =>
        test switch
        {
            Test.AtLeast => ">=",
            Test.AtMost => "<=",
            Test.MoreThan => ">",
            Test.LessThan => "<",
            _ => "=",
        };
}
