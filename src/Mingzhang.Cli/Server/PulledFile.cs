using System.Text.Json;
using System.Text.Json.Nodes;
using Mingzhang.Book.Entries;
using Mingzhang.Cli.Files;
using Mingzhang.Model.Entries;

namespace Mingzhang.Cli.Server;

/// <summary>What lies beside a file of entries that came from a server: whose it is, and what the file said when both agreed last. By that
/// it is known afterwards what was changed in the file and what on the server.</summary>
/// <remarks>It holds what the file says, and not what the server says: what a form of file cannot hold, or what others changed since, was
/// not changed by the person who edits the file, and is never sent back as if it had been.</remarks>
/// <param name="Server">Address of the server.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Year">The year.</param>
/// <param name="Version">Version of the server's book then.</param>
/// <param name="Book">The file's own entries then.</param>
internal sealed record PulledFile(string Server, string Unit, int Year, string Version, AccountBook Book)
{
    private const string Suffix = ".pulled";
    private const string Format = "mingzhang-pulled";

    public static string PathOf(string file) => file + Suffix;

    /// <summary>Writes it beside a file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string file)
    {
        using var entries = new MemoryStream();
        EntryJson.Write(Book, entries);
        WholeFile.Write(PathOf(file), stream =>
        {
            using var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" });
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("server", Server);
            json.WriteString("unit", Unit);
            json.WriteNumber("year", Year);
            json.WriteString("version", Version);
            json.WritePropertyName("entries");
            json.WriteRawValue(entries.ToArray());
            json.WriteEndObject();
        });
    }

    /// <summary>Reads what lies beside a file.</summary>
    /// <returns>Null where nothing does.</returns>
    /// <exception cref="InvalidDataException">It was changed by something else.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PulledFile? Beside(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            return null;
        }

        try
        {
            var json = JsonNode.Parse(File.ReadAllBytes(PathOf(file))) ?? throw new InvalidDataException();
            return (string?)json["format"] == Format && (string?)json["server"] is { } server && (string?)json["unit"] is { } unit && json["year"] is { } year && json["entries"] is { } entries
                && EntryJson.Read(JsonSerializer.SerializeToUtf8Bytes(entries), PathOf(file)).Book is { } book
                ? new(server, unit, (int)year, (string?)json["version"] ?? "", book)
                : throw new InvalidDataException();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
