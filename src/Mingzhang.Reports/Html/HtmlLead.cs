namespace Mingzhang.Reports.Html;

/// <summary>What stands before the findings on a page, in place of the counts of a check.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Sections">Its sections, the first one the summary.</param>
public sealed record HtmlLead(string Title, IReadOnlyList<HtmlSection> Sections);

/// <summary>A section of a page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what stands under the heading.</param>
public sealed record HtmlSection(string Id, string Title, Action<Markup, PageLinks> Write);
