using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Reports.Html;

/// <summary>Where findings and places are linked to on a page.</summary>
public sealed class PageLinks
{
    private readonly Dictionary<Finding, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly PageMarks marks;

    public PageLinks(IReadOnlyList<Finding> findings, PageMarks marks)
    {
        ArgumentNullException.ThrowIfNull(findings);
        this.marks = marks;
        for (var index = 0; index < findings.Count; index++)
        {
            numbers.Add(findings[index], index + 1);
        }
    }

    /// <summary>The finding's number in the list of the page; 0 for one that is not in it.</summary>
    public int NumberOf(Finding finding) => numbers.GetValueOrDefault(finding);

    /// <summary>The anchor of a finding; null for one that is not on the page.</summary>
    public string? Of(Finding finding) => NumberOf(finding) is > 0 and var number ? Anchor(number) : null;

    /// <summary>The anchor of a place in the printed tables and paragraphs; null where it is not on the page.</summary>
    public string? Of(Place place) => marks.Of(place);

    /// <summary>The anchor of the finding of a number.</summary>
    public static string Anchor(int number) => $"f{Markup.Number(number)}";
}
