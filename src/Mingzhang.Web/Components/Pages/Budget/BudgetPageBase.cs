using Microsoft.AspNetCore.Components;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Budget;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Components.Pages.Budget;

/// <summary>What all pages on a unit's budget have in common.</summary>
public abstract class BudgetPageBase : WholeComponent
{
    // The route's; Visit has looked at both before the page begins.
    [Parameter]
    public string Unit { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "failed")]
    public string? Failed { get; set; }

    [CascadingParameter]
    protected HttpContext Context { get; set; } = default!;

    [Inject]
    protected Words T { get; set; } = default!;

    [Inject]
    protected Visit Visit { get; set; } = default!;

    [Inject]
    protected Keeper Keeper { get; set; } = default!;

    [Inject]
    protected PackSet Packs { get; set; } = default!;

    [Inject]
    private Mingzhang.Web.Work.WorkEditing Editing { get; set; } = default!;

    /// <summary>Whether the person may change the budget now.</summary>
    protected Task<bool> IsOpenAsync(string permission = "budget.edit") => BudgetEditing.IsOpenAsync(Editing, Keeper, Visit, permission);

    protected string Home => BudgetAddress.Of(Visit.Scope);
}
