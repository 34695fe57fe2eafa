namespace Mingzhang.Packs.Workflow;

/// <summary>A point of the work: a state in a round, after a choice.</summary>
internal readonly record struct WorkNode(string Round, string State, string? Choice);

/// <summary>All points that work can come to.</summary>
internal static class WorkGraph
{
    /// <summary>The points that a body's work can come to from its beginning, that included.</summary>
    public static IReadOnlySet<WorkNode> Reach(WorkSubject subject, BodyKind body)
    {
        HashSet<WorkNode> seen = [];
        if (subject.Rounds.Count == 0 || subject.States.Count == 0)
        {
            return seen;
        }

        Stack<WorkNode> open = new([new(subject.Rounds[0].Code, subject.States[0].Code, null)]);
        while (open.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                foreach (var next in From(subject, node, body).SelectMany(transition => After(node, transition)))
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    public static IEnumerable<WorkTransition> From(WorkSubject subject, WorkNode node, BodyKind body) =>
        subject.Transitions.Where(transition => transition.LeadsFrom(node.Round, node.State, node.Choice, body));

    /// <summary>Where a transition leads: one point, or one for each choice. A choice holds until the next one, or until
    /// a round begins without one.</summary>
    public static IEnumerable<WorkNode> After(WorkNode node, WorkTransition transition)
    {
        var round = transition.Effects.OpenRound ?? node.Round;
        var kept = transition.Effects.OpenRound is null ? node.Choice : null;
        return transition.Choices.Count == 0
            ? [new(round, transition.To, kept)]
            : transition.Choices.Select(choice => new WorkNode(round, transition.To, choice.Code));
    }
}
