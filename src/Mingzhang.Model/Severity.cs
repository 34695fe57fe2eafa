namespace Mingzhang.Model;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Blocks publication.</summary>
    Blocking = 1,

    /// <summary>Must be corrected.</summary>
    Error = 2,

    /// <summary>A question or a hint.</summary>
    Question = 3,
}
