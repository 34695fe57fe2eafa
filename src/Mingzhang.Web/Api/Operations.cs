using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Mingzhang.Web.Api;

/// <summary>An operation as the page of the interface shows it.</summary>
/// <param name="Method">GET</param>
/// <param name="Path">/api/v1/units</param>
/// <param name="Summary">What it does.</param>
/// <param name="Tag">What it belongs to.</param>
/// <param name="Parameters">Name, where it stands, type, whether it is needed.</param>
/// <param name="Body">Media type and schema of what is sent; null where nothing is.</param>
/// <param name="Answers">Status and schema.</param>
public sealed record Operation(string Method, string Path, string Summary, string Tag, IReadOnlyList<(string Name, string In, string Type, bool IsRequired)> Parameters, (string Type, string Schema)? Body, IReadOnlyList<(string Status, string Schema)> Answers)
{
    /// <summary>A command that calls it.</summary>
    public string Curl(string server)
    {
        var address = server + Path.Replace("{unit}", "474001", StringComparison.Ordinal).Replace("{year}", "2026", StringComparison.Ordinal);
        var method = Method == "GET" ? "" : $" -X {Method}";
        var version = Method == "PUT" ? " -H 'If-Match: \"12\"'" : "";
        var once = Path.EndsWith("/imports", StringComparison.Ordinal) ? " -H \"Idempotency-Key: $(uuidgen)\"" : "";
        var body = Body is not { } sent ? "" : $" -H 'Content-Type: {sent.Type}' --data-binary @{(sent.Type == "application/json" ? "body.json" : "file.xlsx")}";
        return $"curl{method} -H \"Authorization: Bearer $TOKEN\"{version}{once}{body} {address}";
    }
}

/// <summary>Reads the description of the interface for people.</summary>
public static class Operations
{
    /// <summary>All operations, and the schemas that they name.</summary>
    public static async Task<(IReadOnlyList<Operation> All, IReadOnlyList<(string Name, IReadOnlyList<(string Property, string Type)> Properties)> Schemas)> ReadAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync(cancellation);
        List<Operation> all = [];
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var body = operation.RequestBody?.Content?.FirstOrDefault();
                all.Add(new(
                    method.Method,
                    path,
                    operation.Summary ?? "",
                    operation.Tags?.FirstOrDefault()?.Name ?? "",
                    [.. (operation.Parameters ?? []).Select(parameter => (parameter.Name ?? "", parameter.In?.ToString().ToLowerInvariant() ?? "", Name(parameter.Schema), parameter.Required))],
                    body is { Key: not null } sent ? (sent.Key, Name(sent.Value.Schema)) : null,
                    [.. (operation.Responses ?? []).Select(answer => (answer.Key, Name(answer.Value.Content?.Values.FirstOrDefault()?.Schema)))]));
            }
        }

        return (
            [.. all.OrderBy(operation => operation.Tag, StringComparer.Ordinal).ThenBy(operation => operation.Path, StringComparer.Ordinal)],
            [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Where(schema => schema.Value.Properties?.Count > 0).OrderBy(schema => schema.Key, StringComparer.Ordinal)
                .Select(schema => (schema.Key, (IReadOnlyList<(string, string)>)[.. schema.Value.Properties!.Select(property => (property.Key, Name(property.Value)))]))]);
    }

    private static string Name(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { Items: { } items } => $"{Name(items)}[]",
        { OneOf: { Count: > 0 } several } => string.Join(" | ", several.Select(Name).Where(name => name.Length > 0)),
        { Format: { Length: > 0 } format } => format,
        { Type: { } type } => string.Join(" | ", Enum.GetValues<JsonSchemaType>().Where(one => type.HasFlag(one) && one != JsonSchemaType.Null).Select(one => one.ToString().ToLowerInvariant())),
        _ => "",
    };
}
