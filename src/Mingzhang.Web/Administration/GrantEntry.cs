namespace Mingzhang.Web.Administration;

/// <summary>A grant as a form gives it.</summary>
public sealed record GrantEntry(string? Person, string? Role, string? Place, string? Reason);
