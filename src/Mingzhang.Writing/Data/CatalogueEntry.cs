using System.Globalization;
using System.Text.Json;

namespace Mingzhang.Writing.Data;

/// <summary>dcat.jsonld: the entry of the data set for catalogues of open data (W3C DCAT 2).</summary>
internal static class CatalogueEntry
{
    public static byte[] Write(DataInput input, IReadOnlyList<DataResource> resources) => Json.Write(json =>
    {
        json.WriteStartObject();
        WriteContext(json);
        json.WriteString("@id", Address(input, DataPaths.Package) + "#dataset");
        json.WriteString("@type", "dcat:Dataset");
        if (input.Documents is [var chief, ..])
        {
            Said(json, "dct:title", chief.Title);
            Said(json, "dct:description", $"{chief.Organisation}公开文件中的全部数，逐个带有坐标、精确金额和印出的样子。");
            json.WriteStartObject("dct:publisher");
            json.WriteString("@type", "foaf:Organization");
            Said(json, "foaf:name", chief.Organisation);
            json.WriteEndObject();
            WritePeriod(json, input.Documents.Min(document => document.Year), input.Documents.Max(document => document.Year));
        }

        json.WriteString("dct:language", "zh-CN");
        json.WriteStartArray("dcat:keyword");
        foreach (var word in new[] { "预算", "决算", "绩效", "预决算公开" })
        {
            json.WriteStartObject();
            json.WriteString("@value", word);
            json.WriteString("@language", "zh");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (input.Licence is { } licence)
        {
            json.WriteStartObject("dct:license");
            json.WriteString("@id", licence.AbsoluteUri);
            json.WriteEndObject();
        }

        if (input.Address is { } page)
        {
            json.WriteStartObject("dcat:landingPage");
            json.WriteString("@id", page.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteStartArray("dcat:distribution");
        foreach (var resource in resources)
        {
            WriteDistribution(json, input, resource);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("dcat", "http://www.w3.org/ns/dcat#");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteString("foaf", "http://xmlns.com/foaf/0.1/");
        json.WriteString("spdx", "http://spdx.org/rdf/terms#");
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.WriteEndObject();
    }

    private static void WriteDistribution(Utf8JsonWriter json, DataInput input, DataResource resource)
    {
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Distribution");
        Said(json, "dct:title", resource.Title);
        json.WriteStartObject("dcat:downloadURL");
        json.WriteString("@id", Address(input, resource.Path));
        json.WriteEndObject();
        json.WriteString("dcat:mediaType", resource.MediaType);
        json.WriteStartObject("dcat:byteSize");
        json.WriteString("@value", resource.Bytes.Length.ToString(CultureInfo.InvariantCulture));
        json.WriteString("@type", "xsd:nonNegativeInteger");
        json.WriteEndObject();
        json.WriteStartObject("spdx:checksum");
        json.WriteString("spdx:algorithm", "SHA256");
        json.WriteString("spdx:checksumValue", resource.Hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, int first, int last)
    {
        json.WriteStartObject("dct:temporal");
        json.WriteString("@type", "dct:PeriodOfTime");
        WriteDay(json, "dcat:startDate", $"{first.ToString("0000", CultureInfo.InvariantCulture)}-01-01");
        WriteDay(json, "dcat:endDate", $"{last.ToString("0000", CultureInfo.InvariantCulture)}-12-31");
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, string day)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", day);
        json.WriteString("@type", "xsd:date");
        json.WriteEndObject();
    }

    private static void Said(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", text);
        json.WriteString("@language", "zh");
        json.WriteEndObject();
    }

    private static string Address(DataInput input, string path) => input.Address is { } address ? new Uri(address, path).AbsoluteUri : path[DataPaths.Folder.Length..];
}
