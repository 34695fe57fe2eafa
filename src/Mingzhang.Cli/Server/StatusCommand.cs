using System.Globalization;
using System.Text.Json;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>Shows how the units stand that a token may see.</summary>
internal sealed class StatusCommand(ServerLink link, TextBook texts, IScreen screen, Stream output)
{
    private const int InPage = 500;

    /// <summary>Does it.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(ServedRequest request, CancellationToken cancellation)
    {
        var standing = Read(request, cancellation);
        if (request.Json)
        {
            Write(standing);
        }
        else if (standing.Count > 0)
        {
            Show(standing);
        }

        // Asked for by name and not there, it was mistyped, or is another's.
        return standing.Count > 0 || (request.Json && request.Unit is null) ? (Application.Clean, null)
            : (Application.NotRead, request.Unit is { } unit ? texts.Format("status.no-unit", ("unit", unit)) : texts["status.none"]);
    }

    private List<Standing> Read(ServedRequest request, CancellationToken cancellation)
    {
        List<Standing> all = [];
        string? after = null;
        do
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"status?lang={texts.Code}&limit={InPage}")
                + (request.Unit is { } unit ? $"&unit={Uri.EscapeDataString(unit)}" : "")
                + (request.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"&year={year}") : "")
                + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");
            var page = Page(link.Get(path, [], cancellation));
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private StandingPage Page(ServerAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize<StandingPage>(answer.Body, JsonSerializerOptions.Web) is { Items: not null } page ? page : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new ServerException(texts.Format("server.garbled", ("server", link.Server)));
        }
    }

    private void Show(List<Standing> standing)
    {
        string[] head = ["unit", "year", "work", "next", "findings", "budget", "executed", "rate"];
        screen.Table(
            [.. head.Select(column => texts[$"status.{column}"])],
            [false, false, false, false, true, true, true, true],
            [.. standing.Select(unit => (IReadOnlyList<string>)
            [
                $"{unit.Name} {unit.Unit}", unit.Year.ToString(CultureInfo.InvariantCulture), Work(unit), Next(unit), Findings(unit),
                Yuan(unit.AdjustedFen ?? unit.BudgetFen), Yuan(unit.PaidFen), unit.Rate is { } rate ? (rate * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%" : texts["status.unknown"],
            ])]);
        var late = standing.Count(unit => unit.Late > 0);
        screen.Line(texts.Format("status.summary", ("count", $"{standing.Count}"), ("late", $"{late}")), late > 0 ? Tone.Question : Tone.Plain);
    }

    private string Work(Standing unit) => string.Join(texts["clause-separator"], unit.Work.Select(piece => texts.Format(
        "status.piece", ("name", piece.Item.Length > 0 ? $"{piece.Name} {piece.Item}" : piece.Name), ("state", piece.State.Length > 0 ? piece.StateName : texts["status.not-begun"]))));

    private string Next(Standing unit) => unit.Next is not { } next ? texts["status.unknown"]
        : texts.Format(next.IsLate ? "status.late" : "status.due", ("name", next.Name), ("day", next.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("days", Math.Abs(next.DaysLeft).ToString(CultureInfo.InvariantCulture)));

    // What was not checked as it stands is not without findings.
    private string Findings(Standing unit) => unit.IsChecked ? texts.Format("status.found", ("errors", $"{unit.Errors}"), ("questions", $"{unit.Questions}")) : texts["status.unchecked"];

    private string Yuan(long? fen) => fen is { } amount ? ((decimal)amount / 100).ToString("#,0.00", CultureInfo.InvariantCulture) : texts["status.unknown"];

    private void Write(List<Standing> standing)
    {
        using var json = new Utf8JsonWriter(output, PushJson.Options);
        json.WriteStartObject();
        json.WriteString("server", link.Server);
        json.WriteStartArray("units");
        foreach (var unit in standing)
        {
            json.WriteStartObject();
            json.WriteString("unit", unit.Unit);
            json.WriteString("name", unit.Name);
            json.WriteNumber("year", unit.Year);
            Amount(json, "budget", unit.BudgetFen);
            Amount(json, "adjusted", unit.AdjustedFen);
            Amount(json, "executed", unit.PaidFen);
            json.WriteString("rate", unit.Rate is { } rate ? decimal.Round(rate, 6, MidpointRounding.AwayFromZero).ToString("0.000000", CultureInfo.InvariantCulture) : null);
            json.WriteBoolean("checked", unit.IsChecked);
            json.WriteNumber("errors", unit.Errors);
            json.WriteNumber("questions", unit.Questions);
            json.WriteNumber("late", unit.Late);
            json.WritePropertyName("next");
            JsonSerializer.Serialize(json, unit.Next, JsonSerializerOptions.Web);
            json.WritePropertyName("work");
            JsonSerializer.Serialize(json, unit.Work, JsonSerializerOptions.Web);
            json.WriteString("changedAt", unit.ChangedAt?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    // Yuan with two decimals as a text, so that no program rounds it.
    private static void Amount(Utf8JsonWriter json, string name, long? fen) => json.WriteString(name, fen is { } amount ? ((decimal)amount / 100).ToString("0.00", CultureInfo.InvariantCulture) : null);
}
