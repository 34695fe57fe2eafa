using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Data;

/// <summary>All figures of documents as JSON. Amounts are texts, for many programs read a number of JSON as an inexact one.</summary>
internal static class FiguresJson
{
    public static byte[] Write(IReadOnlyList<(WrittenDocument Document, IReadOnlyList<IndexedFigure> Figures)> documents, string version) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "mingzhang-figures/1");
        json.Said("generator", version);
        json.WriteStartArray("documents");
        foreach (var (document, figures) in documents)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("title", document.Title);
            json.WriteString("organisation", document.Organisation);
            json.WriteNumber("year", document.Year);
            json.WriteString("kind", FigureId.NameOf(document.Kind));
            json.WriteStartArray("figures");
            foreach (var figure in figures)
            {
                Write(json, figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, IndexedFigure figure)
    {
        var isMoney = figure.Figure.Figure.Measure.Kind == MeasureKind.Money;
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        WritePlace(json, figure);
        WritePoint(json, "at", figure.Figure.At);
        json.Said("role", figure.Figure.Role);
        if (figure.Figure.From.Count > 0)
        {
            json.Texts("from", figure.Figure.From.Select(point => FigureId.Of(point)));
        }

        json.WriteString(isMoney ? "amount_yuan" : "value", isMoney ? DataFields.AmountYuan(figure) : DataFields.Value(figure));
        json.WriteString("printed", figure.Printed);
        json.Said("printed_unit", figure.Figure.Figure.Measure.Name);
        json.WriteNumber("printed_decimals", figure.Figure.Figure.Decimals);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, IndexedFigure figure)
    {
        json.WriteStartObject("place");
        json.WriteNumber("block", figure.Place.Block);
        json.Said("table", figure.Place.Table ?? "");
        if (figure.Place.Row > 0)
        {
            json.WriteNumber("row", figure.Place.Row);
            json.WriteNumber("column", figure.Place.Column);
            json.Texts("row_labels", figure.RowLabels);
            json.Texts("column_labels", figure.ColumnLabels);
        }

        if (figure.Place.Run > 0)
        {
            json.WriteNumber("run", figure.Place.Run);
        }

        json.WriteEndObject();
    }

    /// <summary>A point: only the dimensions in which it is not the whole.</summary>
    private static void WritePoint(Utf8JsonWriter json, string name, Coordinates at)
    {
        json.WriteStartObject(name);
        if (at.Year != 0)
        {
            json.WriteNumber("year", at.Year);
        }

        json.Said("stage", FigureId.NameOf(at.Stage));
        json.Said("flow", FigureId.NameOf(at.Flow));
        json.Said("fund", FigureId.NameOf(at.Fund));
        json.Said("nature", FigureId.NameOf(at.Nature));
        json.Said("function", Code(at.Function.Value));
        json.Said("economy", Code(at.Economy.Value));
        json.Said("government_economy", Code(at.GovernmentEconomy.Value));
        json.Said("unit", at.Unit ?? "");
        json.Said("project", at.Project ?? "");
        json.Said("theme", FigureId.NameOf(at.Theme));
        json.Said("item", at.Item ?? "");
        json.WriteEndObject();
    }

    private static string Code(int code) => code == 0 ? "" : code.ToString(CultureInfo.InvariantCulture);
}
