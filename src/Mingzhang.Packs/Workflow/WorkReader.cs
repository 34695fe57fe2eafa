using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Workflow;

/// <summary>Reads files of packs/workflow: one says the roles, each other one a subject of work.</summary>
internal sealed class WorkReader(Problems problems)
{
    private readonly RoleReader roles = new(problems);
    private readonly SubjectReader subjects = new(problems);

    public void Read(string file, MapNode root)
    {
        if (root.Entries.Any(entry => entry.Key.Text == "subject"))
        {
            subjects.Read(file, root);
        }
        else
        {
            roles.Read(file, root);
        }
    }

    /// <param name="events">Codes of the events that deadlines know.</param>
    public WorkRules Finish(IReadOnlyCollection<string> events)
    {
        var known = roles.Finish();
        return known with { Subjects = subjects.Finish(known, events) };
    }
}
