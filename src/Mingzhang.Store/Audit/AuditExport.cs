using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Store.Changes;
using Mingzhang.Writing.Data;

namespace Mingzhang.Store.Audit;

/// <summary>Writes entries of a trail out, the newest first, page by page: a trail of years does not fit into memory.</summary>
public static class AuditExport
{
    private const int Page = 500;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly string[] Head = ["number", "at", "person", "name", "address", "on_behalf_of", "action", "reason", "kind", "year", "unit", "id", "field", "old", "new", "hash"];

    /// <summary>A table for spreadsheets: a line a changed field. No cell begins a formula.</summary>
    /// <returns>How many entries were written.</returns>
    public static async Task<long> WriteCsvAsync(Looking looking, string district, AuditFilter filter, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Encoding.UTF8.Preamble.ToArray());
        await output.WriteAsync(Line(Head));
        return await EachAsync(looking, district, filter, async entry =>
        {
            foreach (var row in Rows(entry))
            {
                await output.WriteAsync(Line(row));
            }
        });
    }

    /// <summary>A JSON object a line, with all that the hash of an entry is taken over.</summary>
    /// <returns>How many entries were written.</returns>
    public static async Task<long> WriteJsonAsync(Looking looking, string district, AuditFilter filter, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return await EachAsync(looking, district, filter, async entry => await output.WriteAsync(Json(entry)));
    }

    private static async Task<long> EachAsync(Looking looking, string district, AuditFilter filter, Func<AuditEntry, Task> write)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (count, before) = (0L, filter.Before);
        while (await AuditChain.ListAsync(looking, district, filter with { Before = before, Limit = Page }) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                await write(entry);
            }

            (count, before) = (count + entries.Count, entries[^1].Number);
            if (before <= 1)
            {
                break;
            }
        }

        return count;
    }

    private static IEnumerable<string[]> Rows(AuditEntry entry)
    {
        string[] who = [entry.Number.ToString(CultureInfo.InvariantCulture), AuditText.Time(entry.At), entry.Person, entry.Name, entry.Address, entry.OnBehalfOf ?? "", entry.Action, entry.Reason];
        foreach (var record in entry.Records)
        {
            string[] what = [record.Kind, record.Year.ToString(CultureInfo.InvariantCulture), record.Unit, record.Id];
            foreach (var field in record.Fields.DefaultIfEmpty(new("", null, null)))
            {
                yield return [.. who, .. what, field.Name, field.Old ?? "", field.New ?? "", entry.Hash];
            }
        }
    }

    private static byte[] Line(string[] fields) => Encoding.UTF8.GetBytes(string.Join(',', fields.Select(field => Csv.Field(Csv.Harmless(field)))) + "\r\n");

    private static byte[] Json(AuditEntry entry)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("district", entry.District);
            json.WriteNumber("number", entry.Number);
            json.WriteString("at", AuditText.Time(entry.At));
            json.WriteString("person", entry.Person);
            json.WriteString("name", entry.Name);
            json.WriteString("address", entry.Address);
            json.WriteString("onBehalfOf", entry.OnBehalfOf);
            json.WriteString("action", entry.Action);
            json.WriteString("reason", entry.Reason);
            json.WritePropertyName("changes");
            json.WriteRawValue(AuditText.Of(entry.Records));
            json.WriteString("previousHash", entry.PreviousHash);
            json.WriteString("hash", entry.Hash);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
