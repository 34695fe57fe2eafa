namespace Mingzhang.Web.Projects;

/// <summary>What a person decided about fields that two people changed.</summary>
internal static class ClashChoice
{
    /// <summary>“keep:p.goal” gives one's own value up, “mine:p.goal” takes it: other fields that two people changed wait for their own
    /// decision.</summary>
    /// <returns>What is to be saved, and what waits.</returns>
    public static (SheetForm Sent, List<Clash> Waiting) Of(SheetForm form, SheetDraft draft, string asked)
    {
        var field = asked is ['k', 'e', 'e', 'p', ':', ..] or ['m', 'i', 'n', 'e', ':', ..] ? asked[5..] : null;
        var waiting = field is null ? [] : draft.Clashes.Where(clash => clash.Field != field).ToList();
        var sent = waiting.Aggregate(form, (rest, clash) => rest.Without(clash.Field));
        return (asked.StartsWith("keep:", StringComparison.Ordinal) ? sent.Without(field!) : sent, waiting);
    }
}
