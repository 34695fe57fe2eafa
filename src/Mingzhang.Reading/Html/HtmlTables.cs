using Mingzhang.Reading.Source;
namespace Mingzhang.Reading.Html;
public static class HtmlTables { public static IReadOnlyList<FoundTable> Parse(string html) { _ = html; return []; } }
