using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Performance;

namespace Mingzhang.Reports.Json;

/// <summary>Writes one sheet of targets or results of the JSON form. Numbers are decimal strings in their printed unit; a blank is
/// left out and is not 0.</summary>
internal sealed class JsonSheetPart(Utf8JsonWriter json)
{
    public void Write(ProjectPart part)
    {
        var sheet = part.Sheet;
        json.WriteStartObject();
        json.WriteNumber("number", part.Number);
        json.WriteString("document", part.Document.Name);
        json.WriteString("kind", JsonNames.Camel(sheet.Kind));
        Text("name", sheet.Name);
        Text("code", sheet.Code);
        Text("unit", sheet.Unit);
        Text("department", sheet.Department);
        if (sheet.Year is { } year)
        {
            json.WriteNumber("year", year);
        }

        JsonParts.WriteText(json, "moneyUnit", sheet.Measure.Name is { Length: > 0 } unit ? unit : null);
        WriteFunds(sheet.Funds);
        WritePlan(sheet.Plan);
        Text("purpose", sheet.Purpose);
        Text("goal", sheet.Goal);
        Text("outcome", sheet.Outcome);
        WriteIndicators(sheet.Indicators);
        Number("weightTotal", sheet.WeightTotal);
        Number("scoreTotal", sheet.ScoreTotal);
        Text("grade", sheet.Grade);
        json.WriteStartArray("findings");
        foreach (var finding in part.Findings)
        {
            json.WriteStringValue(finding.Number);
        }

        json.WriteEndArray();
        Place("place", sheet.Place);
        json.WriteEndObject();
    }

    private void WriteFunds(IReadOnlyList<FundRow> funds)
    {
        json.WriteStartArray("funds");
        foreach (var fund in funds)
        {
            json.WriteStartObject();
            json.WriteString("source", JsonNames.Camel(fund.Source));
            json.WriteString("label", fund.Label);
            Number("initial", fund.Initial);
            Number("adjusted", fund.Adjusted);
            Number("executed", fund.Executed);
            Number("rate", fund.Rate);
            Number("weight", fund.Weight);
            Number("score", fund.Score);
            Place("place", fund.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlan(IReadOnlyList<PlanStep> plan)
    {
        json.WriteStartArray("plan");
        foreach (var step in plan)
        {
            json.WriteStartObject();
            json.WriteNumber("month", step.Month);
            Number("percent", step.Planned);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteIndicators(IReadOnlyList<Indicator> indicators)
    {
        json.WriteStartArray("indicators");
        foreach (var indicator in indicators)
        {
            json.WriteStartObject();
            JsonParts.WriteText(json, "first", indicator.First is { } first ? JsonNames.Camel(first) : null);
            JsonParts.WriteText(json, "second", indicator.Second is { } second ? JsonNames.Camel(second) : null);
            json.WriteString("name", indicator.Name.Text);
            JsonParts.WriteText(json, "activity", indicator.Activity.Length > 0 ? indicator.Activity : null);
            Text("description", indicator.Description);
            Value("target", indicator.Target);
            Text("basis", indicator.Basis);
            Number("weight", indicator.Weight);
            if (indicator.Actual is { } actual)
            {
                Value("actual", actual);
            }

            Number("coefficient", indicator.Coefficient);
            Number("score", indicator.Score);
            Text("reason", indicator.Reason);
            json.WriteString("attachment", JsonNames.Camel(indicator.Attachment));
            Place("place", indicator.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Value(string name, IndicatorValue value)
    {
        json.WriteStartObject(name);
        json.WriteString("printed", value.ToString());
        json.WriteString("kind", JsonNames.Camel(value.Kind));
        json.WriteString("comparison", JsonNames.Camel(value.Comparison));
        JsonParts.WriteText(json, "number", value.Number?.ToString(CultureInfo.InvariantCulture));
        JsonParts.WriteText(json, "unit", value.Unit?.Printed);
        json.WriteEndObject();
    }

    private void Text(string name, PrintedText? text) => JsonParts.WriteText(json, name, text?.Text);

    private void Number(string name, PrintedNumber? number) => JsonParts.WriteText(json, name, number?.Figure.Digits);

    private void Place(string name, Place place)
    {
        json.WritePropertyName(name);
        JsonParts.WritePlace(json, place);
    }
}
