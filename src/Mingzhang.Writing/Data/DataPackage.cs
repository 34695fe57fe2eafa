using System.Text.Json;

namespace Mingzhang.Writing.Data;

/// <summary>datapackage.json of Frictionless Data (version 1 of Data Package and Table Schema): which files there are, what their
/// columns mean, and their sums.</summary>
internal static class DataPackage
{
    public const string AboutIds =
        "id 由坐标写成，各段用点隔开、次序固定：year 年度、stage 阶段、flow 收支、fund 资金性质、nature 支出性质、function 功能分类、economy 部门经济分类、government 政府经济分类、"
        + "unit 单位、project 项目、theme 专项口径、item 事项、role 是什么数；取全部的维度不写。单位、项目、事项和 role 若只有英文字母和数字则照写，否则写下划线和其 UTF-8 字节 SHA-256 的前 12 位。"
        + "由别的坐标算出的数（增减、比率）最后一段是 from 和那些坐标的同样摘要。";

    public static byte[] Write(DataInput input, IReadOnlyList<DataResource> resources) => Json.Write(json =>
    {
        var chief = input.Documents.Count > 0 ? input.Documents[0] : null;
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", "mingzhang-disclosure");
        if (chief is not null)
        {
            json.WriteString("title", chief.Title);
        }

        json.WriteString("description", $"公开文件中的每一个数。{AboutIds} excel 文件夹中的文件带有 UTF-8 标记，以等号、加号、减号、at 号、制表符或换行开头的文字前加了一个撇号，免得被当作公式；数字不加。");
        json.Said("version", input.Version);
        if (input.Address is { } address)
        {
            json.WriteString("homepage", address.AbsoluteUri);
        }

        if (input.Licence is { } licence)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("path", licence.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (chief is not null)
        {
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteString("title", chief.Organisation);
            json.WriteString("role", "publisher");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("resources");
        foreach (var resource in resources)
        {
            Write(json, resource);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, DataResource resource)
    {
        json.WriteStartObject();
        json.WriteString("name", resource.Name.ToLowerInvariant());
        json.WriteString("path", resource.LocalPath);
        json.WriteString("title", resource.Title);
        json.WriteString("format", resource.Shape == DataShape.Json ? "json" : "csv");
        json.WriteString("mediatype", resource.MediaType);
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", resource.Bytes.Length);
        json.WriteString("hash", "sha256:" + resource.Hash);
        if (resource.Shape == DataShape.Figures)
        {
            json.WriteString("profile", "tabular-data-resource");
            WriteDialect(json);
            WriteSchema(json);
        }

        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var field in DataFields.All)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type);
            json.WriteString("title", field.Title);
            json.WriteString("description", field.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("missingValues", [""]);
        json.WriteEndObject();
    }
}
