using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Mingzhang.Web.Components;

/// <summary>A component that is drawn once, when it has what it shows. The framework's own base draws as soon as the first wait begins,
/// which is of use to a page that lives in the browser; a page that is sent whole would only be drawn from fields that are not yet filled.</summary>
/// <remarks>The base of all components here (see _Imports.razor). Whether a wait begins depends on the database: SQLite answers at once,
/// PostgreSQL does not.</remarks>
public abstract class WholeComponent : IComponent
{
    private RenderHandle handle;
    private bool isInitialized;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        handle.Render(BuildRenderTree);
    }

    protected virtual void OnInitialized() { }

    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    protected virtual void OnParametersSet() { }

    protected virtual Task OnParametersSetAsync() => Task.CompletedTask;

    protected virtual void BuildRenderTree(RenderTreeBuilder builder) { }
}
