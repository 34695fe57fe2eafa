using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Workflow;

/// <summary>A subject with the fields that it was read from; a transition has its own and those of its effects.</summary>
internal sealed record SubjectFile(
    Fields Fields,
    IReadOnlyList<(Fields Fields, WorkState State)> States,
    IReadOnlyList<(Fields Fields, Fields? Effects, WorkTransition Transition)> Transitions,
    WorkSubject Subject);

/// <summary>Sees what is wrong with a subject as a whole.</summary>
internal static class SubjectCheck
{
    public static void Of(SubjectFile file, WorkRules roles, IReadOnlyCollection<string> events)
    {
        var subject = file.Subject;
        var states = Codes(file.States.Select(state => (state.Fields, state.State.Code)));
        var transitions = Codes(file.Transitions.Select(transition => (transition.Fields, transition.Transition.Code)));
        var rounds = Codes(subject.Rounds.Select(round => (file.Fields, round.Code)), "rounds");
        var choices = subject.Transitions.SelectMany(transition => transition.Choices).Select(choice => choice.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (fields, state) in file.States)
        {
            CheckPermission(fields, "edits", state.EditPermission ?? "", roles);
        }

        foreach (var (fields, effects, transition) in file.Transitions)
        {
            CheckPermission(fields, "permission", transition.Permission, roles);
            CheckAll(fields, "from", transition.From, states, "状态");
            PackCode.Check(fields, "to", transition.To, states, "状态");
            CheckAll(fields, "otherThan", transition.OtherThan, transitions, "步骤");
            CheckAll(fields, "rounds", transition.Rounds, rounds, "轮次");
            CheckAll(fields, "onlyFor", transition.OnlyFor, choices, "选项");
            if (effects is not null)
            {
                PackCode.Check(effects, "openRound", transition.Effects.OpenRound ?? "", rounds, "轮次");
                PackCode.Check(effects, "event", transition.Effects.Event ?? "", events, "事项");
            }
        }

        CheckWays(file);
    }

    private static void CheckWays(SubjectFile file)
    {
        var reached = Enum.GetValues<BodyKind>().ToDictionary(body => body, body => WorkGraph.Reach(file.Subject, body));
        foreach (var (fields, state) in file.States)
        {
            var line = fields.LineOf("code");
            if (!reached.Values.Any(nodes => nodes.Any(node => node.State == state.Code)))
            {
                fields.Note(line, $"没有一步通到状态“{state.Code}”。", "补上到它的步骤，或删去这个状态。");
            }
            else if (!state.IsFinal && reached.Any(body => body.Value.Any(node => node.State == state.Code && !WorkGraph.From(file.Subject, node, body.Key).Any())))
            {
                fields.Note(line, $"到了状态“{state.Code}”以后，有时没有下一步。", "补上从它出去的步骤；确实办结了的写 final: true。");
            }
        }

        foreach (var (fields, _, transition) in file.Transitions.Where(made => !reached.Any(body => body.Value.Any(node => made.Transition.LeadsFrom(node.Round, node.State, node.Choice, body.Key)))))
        {
            fields.Note(fields.LineOf("code"), $"步骤“{transition.Code}”永远走不到。", "看 from、rounds、onlyFor、for 是否写对。");
        }
    }

    private static void CheckPermission(Fields fields, string key, string permission, WorkRules roles)
    {
        PackCode.Check(fields, key, permission, [.. roles.Permissions.Keys], "权限");
        if (roles.Permissions.ContainsKey(permission) && !roles.Roles.Values.Any(role => role.Permissions.Contains(permission)))
        {
            fields.Note(fields.LineOf(key), $"没有一个角色有权限“{permission}”，这一步谁也办不了。", "在 roles.yaml 中给一个角色加上。");
        }
    }

    private static void CheckAll(Fields fields, string key, IEnumerable<string> codes, IReadOnlyCollection<string> known, string what)
    {
        foreach (var code in codes)
        {
            PackCode.Check(fields, key, code, known, what);
        }
    }

    private static HashSet<string> Codes(IEnumerable<(Fields Fields, string Code)> items, string key = "code")
    {
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (var (fields, code) in items)
        {
            PackCode.IsNew(codes, code, fields, key);
        }

        return codes;
    }
}
