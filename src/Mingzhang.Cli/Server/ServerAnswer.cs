using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mingzhang.Cli.Server;

/// <summary>What a server answered.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record ServerAnswer(HttpStatusCode Status, byte[] Body)
{
    /// <summary>Version of what was given; empty where none is told.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The newest version of the interface that the server speaks; null where it is no Mingzhang.</summary>
    public int? Version { get; init; }

    /// <summary>Permissions of which one would have been enough, where one is lacking.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>When to ask again; null where that is not told.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Where it says that the server went; null where it does not.</summary>
    public Uri? Moved { get; init; }

    public bool IsMoved => (int)Status is >= 300 and < 400;

    public bool IsGood => (int)Status is >= 200 and < 300;

    /// <summary>The code of a refusal; empty where it has none.</summary>
    public string Code => Problem("code");

    /// <summary>What the server says of a refusal, in English.</summary>
    public string Detail => Problem("detail");

    /// <summary>The body; null where it is no JSON.</summary>
    public JsonNode? Json()
    {
        try
        {
            return JsonNode.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Problem(string name) => Json() is JsonObject problem && problem[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
