using System.Globalization;
using Mingzhang.Model;
using Microsoft.AspNetCore.Http.Extensions;

namespace Mingzhang.Web.Budget;

/// <summary>Values of a record as a form without script sends them: money in 元, a box that is not ticked not at all.</summary>
internal static class FormFields
{
    private const int LongestText = 20_000;

    /// <summary>The values of columns, as <see cref="Mingzhang.Store.Changes.Change.EditAsync"/> takes them.</summary>
    /// <exception cref="FormatException">An amount is no number, or a text is too long; the message is the column's name.</exception>
    public static Dictionary<string, string?> Read(IFormCollection form, IEnumerable<string> columns) => columns.ToDictionary(
        column => column,
        column => form[column].ToString() is var text && column.StartsWith("is_", StringComparison.Ordinal) ? text.Length > 0 ? "1" : "0"
            : text.Length > LongestText ? throw new FormatException(column)
            : text.Trim().Length == 0 ? null
            : column.EndsWith("_fen", StringComparison.Ordinal) ? Fen(text, column)
            : text.Trim().ReplaceLineEndings("\n"),
        StringComparer.Ordinal);

    /// <summary>An amount of 元 as whole fen.</summary>
    public static string Fen(string text, string column)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimEnd('元');
        try
        {
            return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
                ? Money.Of(yuan, MoneyUnit.Yuan).Fen.ToString(CultureInfo.InvariantCulture)
                : throw new FormatException(column);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new FormatException(column, exception);
        }
    }

    /// <summary>Fen as the field of a form shows them: 1234.56.</summary>
    public static string Yuan(string? fen) =>
        long.TryParse(fen, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (number / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";

    /// <summary>Back to the page of a form with what was typed, so that nothing has to be typed again.</summary>
    public static IResult Back(string page, string failed, IFormCollection form, IEnumerable<string> columns, IEnumerable<string> conflicts, params (string Name, string Value)[] others)
    {
        var query = new QueryBuilder { { "failed", failed } };
        foreach (var (name, value) in others)
        {
            query.Add(name, value);
        }

        foreach (var conflict in conflicts)
        {
            query.Add("conflict", conflict);
        }

        foreach (var column in columns)
        {
            var text = form[column].ToString();
            query.Add($"v.{column}", text.Length > 500 ? text[..500] : text);
        }

        return Results.LocalRedirect(page + query.ToQueryString());
    }

    /// <summary>What was typed before the page came back, in the form's own writing; empty on the first look.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IQueryCollection query) =>
        query.Where(pair => pair.Key.StartsWith("v.", StringComparison.Ordinal)).ToDictionary(pair => pair.Key[2..], pair => pair.Value.ToString(), StringComparer.Ordinal);
}
