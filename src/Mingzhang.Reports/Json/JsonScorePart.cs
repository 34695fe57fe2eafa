using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Json;

/// <summary>Writes scores into the JSON form. Points are decimal strings; what cannot be told is left out, and its reason is given.</summary>
internal sealed class JsonScorePart(Utf8JsonWriter json, TextBook texts)
{
    private readonly ScoreWords words = new(texts);

    public void Write(ScoreReport report)
    {
        json.WriteStartArray("scores");
        foreach (var part in report.Parts)
        {
            Sheet(part);
        }

        json.WriteEndArray();
        json.WriteStartArray("distributions");
        foreach (var document in report.Documents)
        {
            Distribution(document);
        }

        json.WriteEndArray();
        json.WriteStartArray("quantities");
        foreach (var document in report.Documents)
        {
            Quantities(document);
        }

        json.WriteEndArray();
    }

    private void Sheet(ScoredPart part)
    {
        var (chosen, total) = (part.Scored.Scheme, part.Scored.Total);
        json.WriteStartObject();
        json.WriteNumber("sheet", part.Project.Number);
        json.WriteStartObject("scheme");
        json.WriteString("id", chosen.Scheme.Id);
        json.WriteString("title", words.Title(chosen.Scheme));
        json.WriteString("reason", JsonNames.Camel(chosen.Reason));
        json.WriteString("proof", chosen.Proof);
        json.WriteString("source", chosen.Scheme.Source);
        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var item in part.Scored.Items)
        {
            Row(item, part);
        }

        json.WriteEndArray();
        json.WriteStartObject("total");
        Points("weight", total.Weight);
        Span(total.Counted, "");
        Span(total.Computed, "computed");
        Points("printedSum", total.PrintedSum);
        JsonParts.WriteText(json, "printed", total.Printed?.Figure.Digits);
        JsonParts.WriteText(json, "grade", total.Grade);
        Texts("grades", total.Grades);
        JsonParts.WriteText(json, "gradeOfPrinted", total.GradeOfPrinted);
        JsonParts.WriteText(json, "printedGrade", total.PrintedGrade?.Text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Row(ScoredItem item, ScoredPart part)
    {
        json.WriteStartObject();
        json.WriteString("number", part.Numbers.Of(item.Place));
        json.WriteString("name", words.Name(item));
        json.WriteString("level", words.Level(item));
        json.WriteString("target", ScoreWords.Target(item));
        json.WriteString("actual", ScoreWords.Actual(item));
        Points("weight", item.Weight);
        json.WriteString("state", JsonNames.Camel(item.State));
        json.WriteString("doubt", JsonNames.Camel(item.Doubt));
        json.WriteString("formula", JsonNames.Camel(item.Formula));
        json.WriteString("arithmetic", words.Arithmetic(item));
        if (item.Span is { } span)
        {
            Span(span, "");
        }

        Points("score", item.Score);
        JsonParts.WriteText(json, "printed", item.Printed?.Figure.Digits);
        json.WriteString("agreement", JsonNames.Camel(item.Agreement));
        Points("difference", item.Difference);
        json.WriteStartArray("explanations");
        foreach (var reason in item.Explanations)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNames.Camel(reason.Kind));
            Points("score", reason.Score);
            JsonParts.WriteText(json, "scheme", reason.Scheme);
            JsonParts.WriteText(json, "arithmetic", reason.Arithmetic?.Taken.ToString());
            json.WriteString("message", words.Explanation(reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (item.Override is { } set)
        {
            json.WriteStartObject("override");
            Points("score", set.Score);
            json.WriteString("reason", set.Reason);
            JsonParts.WriteText(json, "by", set.By);
            json.WriteString("outcome", JsonNames.Camel(set.Outcome));
            json.WriteEndObject();
        }

        Texts("notes", item.Notes.Select(JsonNames.Camel));
        Place(item.Place);
        json.WriteEndObject();
    }

    private void Distribution(ScoredDocument document)
    {
        if (document.Distribution is not { } distribution)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("document", document.Document.Name);
        json.WriteNumber("count", distribution.Count);
        Span(distribution.Average, "average");
        Points("printedAverage", distribution.PrintedAverage);
        json.WriteStartArray("grades");
        foreach (var grade in distribution.Grades)
        {
            json.WriteStartObject();
            json.WriteString("name", grade.Name);
            Points("from", grade.From);
            json.WriteNumber("printed", grade.Printed);
            json.WriteNumber("surely", grade.Surely);
            json.WriteNumber("perhaps", grade.Perhaps);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("summary");
        var summary = new SummaryWords(texts);
        foreach (var item in distribution.Summary)
        {
            json.WriteStartObject();
            json.WriteString("matter", JsonNames.Camel(item.Matter));
            json.WriteString("label", item.Label);
            json.WriteString("printed", item.Printed.Figure.Digits);
            Points("given", item.Given);
            if (item.Agrees is { } agrees)
            {
                json.WriteBoolean("agrees", agrees);
            }

            json.WriteString("message", summary.Item(item));
            Place(item.Printed.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Quantities(ScoredDocument document)
    {
        var told = new QuantityWords(texts);
        foreach (var found in document.Quantities)
        {
            json.WriteStartObject();
            json.WriteString("document", document.Document.Name);
            json.WriteString("matter", JsonNames.Camel(found.Matter));
            json.WriteString("verdict", JsonNames.Camel(found.Verdict));
            json.WriteString("message", told.Message(found));
            Place(found.Place);
            json.WriteEndObject();
        }
    }

    private void Span(ScoreSpan span, string name)
    {
        Points(name.Length == 0 ? "least" : name + "Least", span.Least);
        Points(name.Length == 0 ? "most" : name + "Most", span.Most);
    }

    private void Points(string name, decimal? points) => JsonParts.WriteText(json, name, points is { } number ? ScoreWords.Points(number) : null);

    private void Texts(string name, IEnumerable<string> members)
    {
        json.WriteStartArray(name);
        foreach (var member in members)
        {
            json.WriteStringValue(member);
        }

        json.WriteEndArray();
    }

    private void Place(Place place)
    {
        json.WritePropertyName("place");
        JsonParts.WritePlace(json, place);
    }
}
