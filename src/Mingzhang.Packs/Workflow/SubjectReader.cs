using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Workflow;

/// <summary>Reads a file of packs/workflow that says states and transitions of a subject; the file is named as the subject is.</summary>
internal sealed class SubjectReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["subject", "zh", "en", "basis", "rounds", "states", "transitions"];
    internal static readonly string[] RoundKeys = ["code", "zh", "en", "repeats"];
    internal static readonly string[] StateKeys = ["code", "zh", "en", "edits", "final"];
    internal static readonly string[] TransitionKeys =
        ["code", "zh", "en", "way", "for", "rounds", "onlyFor", "from", "to", "permission", "needs", "otherThan", "choices", "effects", "rules"];

    internal static readonly string[] ChoiceKeys = ["code", "zh", "en"];
    internal static readonly string[] EffectKeys = ["freeze", "openRound", "event", "publish", "takeDown", "revert"];

    private readonly List<SubjectFile> files = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var code = PackCode.Of(fields, "subject");
        foreach (var key in (string[])["rounds", "states", "transitions"])
        {
            fields.RequireKey(key);
        }

        if (code.Length > 0 && Path.GetFileNameWithoutExtension(file) != code)
        {
            fields.Note(fields.LineOf("subject"), $"“{code}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {code}.yaml，或把 subject 改成文件名。");
        }

        List<(Fields, WorkState)> states = [.. Items(file, fields, "states", StateKeys).Select(item => (item, State(item)))];
        List<(Fields, Fields?, WorkTransition)> transitions = [.. Items(file, fields, "transitions", TransitionKeys).Select(item => Transition(file, item))];
        files.Add(new(
            fields,
            states,
            transitions,
            new(
                code,
                Words(fields),
                [.. Items(file, fields, "rounds", RoundKeys).Select(item => new WorkRound(PackCode.Of(item, "code"), Words(item), item.Flag("repeats") ?? false))],
                [.. states.Select(state => state.Item2)],
                [.. transitions.Select(transition => transition.Item3)],
                PackBasis.Of(file, fields, problems))));
    }

    /// <summary>The subjects by their codes. Notes what is named and does not exist, and states that work cannot come to or not leave.</summary>
    public IReadOnlyDictionary<string, WorkSubject> Finish(WorkRules roles, IReadOnlyCollection<string> events)
    {
        Dictionary<string, WorkSubject> subjects = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Subject.Code.Length > 0 && !subjects.TryAdd(file.Subject.Code, file.Subject))
            {
                file.Fields.Note(file.Fields.LineOf("subject"), $"“{file.Subject.Code}”已在别的文件中。", "留下一个。");
            }

            SubjectCheck.Of(file, roles, events);
        }

        return subjects;
    }

    private static WorkState State(Fields fields) => new(PackCode.Of(fields, "code"), Words(fields), fields.Text("edits"), fields.Flag("final") ?? false);

    private (Fields, Fields?, WorkTransition) Transition(string file, Fields fields)
    {
        fields.RequireKey("from");
        var effects = fields.Map("effects") is { } map ? new Fields(file, map, EffectKeys, problems) : null;
        return (fields, effects, new()
        {
            Code = PackCode.Of(fields, "code"),
            Name = Words(fields),
            Way = (WorkWay?)fields.Choice("way", typeof(WorkWay)) ?? WorkWay.Onward,
            Body = (BodyKind?)fields.Choice("for", typeof(BodyKind)),
            Rounds = fields.Texts("rounds"),
            OnlyFor = fields.Texts("onlyFor"),
            From = fields.Texts("from"),
            To = fields.RequiredText("to"),
            Permission = fields.RequiredText("permission"),
            Needs = fields.TextNodes("needs").Select(node => fields.ChoiceOf("needs", node, typeof(WorkNeed))).OfType<int>().Select(need => (WorkNeed)need).ToHashSet(),
            OtherThan = fields.Texts("otherThan"),
            Choices = [.. Items(file, fields, "choices", ChoiceKeys).Select(item => new WorkChoice(PackCode.Of(item, "code"), Words(item)))],
            Effects = effects is null ? WorkEffects.None : new()
            {
                Freeze = effects.Flag("freeze") ?? false,
                OpenRound = effects.Text("openRound"),
                Event = effects.Text("event"),
                Publish = effects.Flag("publish") ?? false,
                TakeDown = effects.Flag("takeDown") ?? false,
                Revert = effects.Flag("revert") ?? false,
            },
            Rules = fields.Texts("rules"),
        });
    }

    private static Said Words(Fields fields) => new(fields.RequiredText("zh"), fields.RequiredText("en"));

    private IEnumerable<Fields> Items(string file, Fields fields, string key, string[] keys) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>().Select(map => new Fields(file, map, keys, problems));
}
