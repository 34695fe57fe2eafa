using System.Globalization;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What a document says of itself, in two lines. What it does not prove is said to be missing.</summary>
public static class DocumentHead
{
    public static void Show(ReadDocument document, TextBook texts, IScreen screen)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(screen);
        screen.Line(SafeText.OneLine(document.Name), Tone.Strong);
        string[] fields =
        [
            Field("kind", document.Kind is { Value: not DocumentKind.Unknown } kind ? texts.Name("document-kind", kind.Value) : null),
            Field("organisation", document.Organisation?.Value),
            Field("unit-code", document.UnitCode?.Value),
            Field("year", document.Year is { } year ? texts.Format("year", ("year", Number(year.Value))) : null),
            Field("stage", document.Stage is { Value: not Stage.Unknown } stage ? texts.Name("stage", stage.Value) : null),
            Field("money-unit", MoneyUnits(document, texts)),
        ];
        screen.Line(string.Join(texts["clause-separator"], fields), indent: 1);

        string Field(string key, string? value) =>
            texts.Format(
                "document.field",
                ("name", texts[$"document.{key}"]),
                ("value", string.IsNullOrWhiteSpace(value) ? texts["not-stated"] : SafeText.OneLine(value))
            );
    }

    /// <summary>How many figures stand in tables and how many in sentences.</summary>
    public static (int Tables, int Texts) CountFigures(IEnumerable<ReadDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var facts = documents.SelectMany(document => document.Facts).ToList();
        var inTables = facts.Count(fact => fact.Place.Table is not null);
        return (inTables, facts.Count - inTables);
    }

    // The unit of most tables, and each table that has another.
    private static string? MoneyUnits(ReadDocument document, TextBook texts)
    {
        var tables = document.Tables.Where(table => table.Kind == TableKind.Amounts).ToList();
        var usual = tables
            .Select(table => table.Measure.Name)
            .Where(name => name.Length > 0)
            .GroupBy(name => name)
            .MaxBy(group => group.Count())
            ?.Key;
        if (usual is null)
        {
            return null;
        }

        var others = tables
            .Where(table => table.Measure.Name != usual)
            .Select(table =>
                texts.Format(
                    "document.table-unit",
                    ("number", Number(table.Number)),
                    ("unit", table.Measure.Name.Length > 0 ? table.Measure.Name : texts["not-stated"])
                )
            )
            .ToList();
        return others.Count == 0
            ? usual
            : texts.Format("document.units", ("unit", usual), ("exceptions", string.Join(texts["list-separator"], others)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
