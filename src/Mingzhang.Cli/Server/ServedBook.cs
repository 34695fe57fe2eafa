using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Mingzhang.Book.Entries;
using Mingzhang.Model.Entries;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>What came of sending a book.</summary>
/// <param name="Tag">Its version now; empty where it was refused because the server's changed meanwhile.</param>
/// <param name="Faults">What the server says of its cells.</param>
internal sealed record SentBook(string Tag, IReadOnlyList<string> Faults)
{
    /// <summary>The server refused it for its faults.</summary>
    public bool IsRefused { get; init; }
}

/// <summary>A unit's book on a server.</summary>
internal sealed class ServedBook(ServerLink link, TextBook texts, string unit, int year)
{
    /// <summary>What If-Match says where there must be no book yet.</summary>
    public const string None = "*";

    private readonly string path = ServerLink.Of(unit, year, "book");

    /// <summary>The book and its version; null where the unit has none for the year.</summary>
    /// <exception cref="ServerException">The server was not reached, or refused.</exception>
    public (AccountBook Book, string Tag)? Read(CancellationToken cancellation)
    {
        var answer = link.Get(path, ["no-book"], cancellation);
        return !answer.IsGood ? null
            : EntryJson.Read(answer.Body, link.Server) is { Book: { } book } && answer.Tag.Length > 0 ? (book, answer.Tag)
            : throw new ServerException(texts.Format("server.garbled", ("server", link.Server)));
    }

    /// <summary>Sends the book over the version that was seen.</summary>
    /// <exception cref="ServerException">The server was not reached, or refused for another reason than its faults or its version.</exception>
    public SentBook Send(AccountBook book, string seen, string? reason, CancellationToken cancellation)
    {
        using var entries = new MemoryStream();
        EntryJson.Write(book, entries);
        using var content = new ByteArrayContent(entries.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var address = string.IsNullOrEmpty(reason) ? path : $"{path}?reason={Uri.EscapeDataString(reason)}";
        var answer = link.Ask(HttpMethod.Put, address, content, [("If-Match", seen)], ["changed", "entries"], cancellation);
        return answer.IsGood ? new(answer.Tag, Faults(answer))
            : answer.Code == "changed" ? new("", [])
            : new("", Faults(answer)) { IsRefused = true };
    }

    /// <summary>The faults that an answer lists, told.</summary>
    public static IReadOnlyList<string> Faults(ServerAnswer answer) =>
        [.. ((answer.Json() as JsonObject)?["faults"] as JsonArray ?? []).OfType<JsonObject>().Select(fault => $"{(string?)fault["place"]} {(string?)fault["problem"]}{(string?)fault["remedy"]}".Trim())];
}
