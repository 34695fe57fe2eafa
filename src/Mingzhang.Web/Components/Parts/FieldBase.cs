using Microsoft.AspNetCore.Components;

namespace Mingzhang.Web.Components.Parts;

/// <summary>What all fields of a form have: a name, a label, a hint, an error.</summary>
public abstract class FieldBase : WholeComponent
{
    /// <summary>The name that its value is sent with; also its identifier in the page.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What belongs here, before one has to ask.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong with what was entered, and what to enter instead.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? Id { get; set; }

    /// <summary>Further attributes of the input itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Others { get; set; }

    protected string InputId => Id ?? Name;

    protected string HintId => InputId + "-hint";

    protected string ErrorId => InputId + "-error";

    protected string? DescribedBy =>
        (Error, Hint) switch
        {
            (null, null) => null,
            (null, _) => HintId,
            (_, null) => ErrorId,
            _ => $"{ErrorId} {HintId}",
        };

    protected string? Invalid => Error is null ? null : "true";
}
