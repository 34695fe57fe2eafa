using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Work;

/// <summary>Lists units with what waits there, in one look at the district's work, however many units it has.</summary>
public sealed class UnitRows(Keeper keeper, Working working, Words words, Visit visit)
{
    /// <summary>The person's units in a year, those that wait for the person first.</summary>
    public async Task<IReadOnlyList<UnitRow>> ReadAsync(int year)
    {
        var works = (await keeper.ReadAsync(looking => looking.InDistrictAsync<KeptWork>(visit.District, ("year", (long)year)))).ToLookup(work => work.Unit, StringComparer.Ordinal);
        return [.. visit.Units.Select(unit => Row(unit, year, works[unit.Id])).OrderByDescending(row => row.Waits.Count > 0).ThenBy(row => row.Since ?? DateOnly.MaxValue).ThenBy(row => row.Unit, StringComparer.Ordinal)];
    }

    private UnitRow Row(KeptUnit unit, int year, IEnumerable<KeptWork> works)
    {
        var permissions = visit.Holdings.Where(holding => holding.Covers(unit)).SelectMany(holding => holding.Role.Permissions).ToHashSet(StringComparer.Ordinal);
        var scope = new Scope(unit.District, unit.Id, year);
        List<(string, StateKind, string)> states = [];
        List<string> waits = [];
        DateOnly? since = null;
        foreach (var work in works)
        {
            var (code, item) = work.Id.Split(':') is [var subjectCode, var rest] ? (subjectCode, rest) : (work.Id, "");
            var subject = working.Flow.Subject(code);
            var state = subject.State(work.State);
            var steps = subject.Transitions.Where(step => step.Way == WorkWay.Onward && step.From.Contains(work.State) && (step.Rounds.Count == 0 || step.Rounds.Contains(work.Round))).ToList();
            var name = words.Pick(subject.Name.Chinese, subject.Name.English) + (item.Length > 0 ? " " + item : "");
            var kind = state.IsFinal || (steps.Count == 0 && !state.IsEditable) ? StateKind.Done : state.IsEditable ? StateKind.Draft : StateKind.Waiting;
            states.Add(($"{name}：{words.Pick(state.Name.Chinese, state.Name.English)}", kind, WorkAddresses.Of(scope, code)));
            if (steps.Find(step => permissions.Contains(step.Permission)) is { } mine)
            {
                waits.Add($"{name} · {words.Pick(mine.Name.Chinese, mine.Name.English)}");
                var day = Working.DayOf(work.Since);
                since = since is null || day < since ? day : since;
            }
        }

        return new(unit.Id, unit.Name, states, waits) { Since = since };
    }
}
