using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Mingzhang.Accessibility;

/// <summary>Runs axe-core on a page: all its rules of WCAG 2.2 A and AA, and its best practices.</summary>
internal static class Axe
{
    private static readonly string Script = Read();

    /// <summary>What is wrong, a line a rule with the first element that breaks it; empty if nothing is.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script + "; undefined");
        var json = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => [v.id, v.nodes.length, v.nodes[0].target.join(' '), v.nodes[0].failureSummary]))");
        return [.. JsonSerializer.Deserialize<List<List<JsonElement>>>(json)!.Select(violation => $"{violation[0]} ({violation[1]}): {violation[2]}: {violation[3].GetString()!.ReplaceLineEndings(" ")}")];
    }

    private static string Read()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js") ?? throw new InvalidOperationException("axe.min.js is missing: npm ci");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
