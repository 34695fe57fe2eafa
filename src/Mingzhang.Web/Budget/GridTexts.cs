using System.Text.Json;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>The words that the grid shows, as a JSON map.</summary>
internal static class GridTexts
{
    public static string Of(TextBook texts) => JsonSerializer.Serialize(texts.Keys.Where(key => key.StartsWith("grid.", StringComparison.Ordinal)).ToDictionary(key => key, key => texts[key], StringComparer.Ordinal));
}
