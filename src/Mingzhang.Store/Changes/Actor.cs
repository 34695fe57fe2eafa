namespace Mingzhang.Store.Changes;

/// <summary>Who does something, and from where: for the audit trail.</summary>
/// <param name="Person">Id of the person; “system” for the program itself.</param>
/// <param name="Name">As people know the person.</param>
/// <param name="Address">Network address or machine: 127.0.0.1, 命令行.</param>
/// <param name="OnBehalfOf">Id of the person for whom it is done (代办); null for oneself.</param>
public sealed record Actor(string Person, string Name, string Address, string? OnBehalfOf = null)
{
    /// <summary>The program itself: jobs, first start.</summary>
    public static readonly Actor Program = new("system", "系统", "");
}
