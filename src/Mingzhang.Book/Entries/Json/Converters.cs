using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Model;

namespace Mingzhang.Book.Entries.Json;

/// <summary>Money as a string of 元: "13182500.00".</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = DecimalConverter.Number(ref reader);
        try
        {
            return Money.Of(number, MoneyUnit.Yuan);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw Wrong.Of($"“{number.ToString(CultureInfo.InvariantCulture)}”不是金额：单位是元，最多两位小数。");
        }
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((decimal)value.Fen / 100).ToString("F2", CultureInfo.InvariantCulture));
}

/// <summary>A number as a string, so that no program reads it as a binary one; a JSON number is taken too.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    public static decimal Number(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString() ?? "",
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw Wrong.Of("这里要一个数，写成字符串，如 \"12.50\"。"),
        };
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong.Of($"“{FaultLog.Shown(text)}”不是数。写成 \"12.50\"，不加千分号和单位。");
    }

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A functional code as a string: "2070899".</summary>
internal sealed class FunctionConverter : JsonConverter<FunctionCode>
{
    public override FunctionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Wrong.Text(ref reader) is var text && FunctionCode.TryParse(text, out var code) ? code : throw Wrong.Of($"“{FaultLog.Shown(text)}”不是支出功能分类科目的代码。");

    public override void Write(Utf8JsonWriter writer, FunctionCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>An economic code as a string: "30201".</summary>
internal sealed class EconomyConverter : JsonConverter<EconomyCode>
{
    public override EconomyCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Wrong.Text(ref reader) is var text && EconomyCode.TryParse(text, out var code) ? code : throw Wrong.Of($"“{FaultLog.Shown(text)}”不是支出经济分类科目的代码。");

    public override void Write(Utf8JsonWriter writer, EconomyCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A measure as a string: a money unit, %, "" for none stated, or "count:" with the thing counted.</summary>
internal sealed class MeasureConverter : JsonConverter<Measure>
{
    private const string Count = "count:";

    public override Measure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = Wrong.Text(ref reader);
        return text.Length == 0 ? Measure.Unstated
            : text == "%" ? Measure.Percent
            : text.StartsWith(Count, StringComparison.Ordinal) ? Measure.Count(text[Count.Length..])
            : MoneyUnit.Named(text) is { } unit ? Measure.Money(unit)
            : throw Wrong.Of($"“{FaultLog.Shown(text)}”不是单位。写 元、万元、%，数目写 count:人。");
    }

    public override void Write(Utf8JsonWriter writer, Measure value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Kind == MeasureKind.Count ? Count + value.Name : value.Name);
}

/// <summary>Tells in Chinese what is wrong with a value; the serializer adds its path.</summary>
internal static class Wrong
{
    public static JsonException Of(string problem) => new(null, new FormatException(problem));

    public static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : throw Of("这里要一段文字，写在引号里。");
}
