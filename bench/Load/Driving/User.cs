namespace Mingzhang.Load.Driving;

/// <summary>A request that a user makes again and again.</summary>
/// <param name="Kind">What it is, as the tables of results name it.</param>
/// <param name="Path">Address.</param>
/// <param name="Weight">How often, beside the others.</param>
internal sealed record Visited(string Kind, string Path, int Weight)
{
    /// <summary>What is sent, as JSON, with @ for a number; empty for a page that is only read.</summary>
    public string Body { get; init; } = "";
}

/// <summary>A budget line that a user edits.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Fields">All fields of its form, as name=value&amp;name=value, but for amount and version.</param>
internal sealed record EditedLine(string Id, long Version, string Fields);

/// <summary>A person who is signed in, with all that a client needs to go on without looking at pages.</summary>
/// <param name="Cookie">The browser's cookies.</param>
/// <param name="TokenHeader">Header of the antiforgery token.</param>
/// <param name="Token">The antiforgery token.</param>
/// <param name="Authorization">What a program says who it is.</param>
internal sealed record User(string Cookie, string TokenHeader, string Token, string Authorization)
{
    public IReadOnlyList<Visited> Visits { get; init; } = [];

    /// <summary>Address of the budget that the user edits; empty for who edits none.</summary>
    public string Budget { get; init; } = "";

    public IReadOnlyList<EditedLine> Lines { get; init; } = [];
}
