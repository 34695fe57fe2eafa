using System.Text.Json;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>A field that two people changed.</summary>
/// <param name="Field">Name of the field in the form.</param>
/// <param name="Theirs">What the other person saved, as it is kept now.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record Clash(string Field, string Theirs, string By, DateTimeOffset At);

/// <summary>What a person typed into a sheet and has not saved, or could not: it waits in the database until it is saved or given up.</summary>
internal sealed record SheetDraft
{
    /// <summary>Values by the names of their fields, where they differ from what is kept.</summary>
    public Dictionary<string, string> Values { get; init; } = [];

    public List<Clash> Clashes { get; init; } = [];

    public List<SheetFault> Faults { get; init; } = [];

    /// <summary>When it was typed.</summary>
    public DateTimeOffset At { get; init; }

    public bool IsEmpty => Values.Count == 0 && Clashes.Count == 0 && Faults.Count == 0;

    /// <summary>The draft of a person for a sheet; an empty one where there is none.</summary>
    public static async Task<SheetDraft> LoadAsync(Looking looking, Scope scope, string person, string project) =>
        await looking.FindAsync<KeptDraft>(scope.Key(IdOf(person, project))) is { } kept ? JsonSerializer.Deserialize<SheetDraft>(kept.Words) ?? new() : new();

    /// <summary>Keeps the draft in place of the one before; an empty one is no draft.</summary>
    public async Task KeepAsync(Change change, Scope scope, string person, string project)
    {
        var key = scope.Key(IdOf(person, project));
        var before = await change.FindAsync<KeptDraft>(key);
        if (IsEmpty)
        {
            if (before is not null)
            {
                await change.RemoveAsync(before);
            }

            return;
        }

        var words = JsonSerializer.Serialize(this with { At = change.At });
        if (before is null)
        {
            await change.AddAsync(new KeptDraft { Id = key.Id, Unit = scope.Unit, Year = scope.Year, Person = person, Field = "project:" + project, Words = words, At = change.At });
        }
        else
        {
            await change.SaveAsync(before with { Words = words, At = change.At });
        }
    }

    private static string IdOf(string person, string project) => $"sheet:{person}:{project}";
}
