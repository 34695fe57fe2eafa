using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Budget;

/// <summary>The one place where it is decided whether a unit's budget may be changed now.</summary>
internal static class BudgetEditing
{
    /// <summary>Whether the person may change the budget of the unit and year that the address names: a role allows it, and the state of the
    /// work does. Purchases are part of the budget; what is recorded during the year (contracts, assets, adjustments) is no part of what was approved, and stays open.</summary>
    /// <param name="editing">Knows the state of the work.</param>
    /// <param name="keeper">The kept book.</param>
    /// <param name="visit">Who asks, and where.</param>
    /// <param name="permission">What it takes: budget.edit, budget.import, budget.adjust, records.edit.</param>
    public static async Task<bool> IsOpenAsync(WorkEditing editing, Keeper keeper, Visit visit, string permission = "budget.edit") =>
        visit.May(permission) && (permission is not ("budget.edit" or "budget.import") || await keeper.ReadAsync(looking => editing.MayEditAsync(looking, visit.Scope, "budget", visit)));

    /// <summary>Refuses a change while the work does not allow it; permission alone is looked at before any endpoint.</summary>
    public static T OnlyWhileOpen<T>(this T endpoint, string permission)
        where T : IEndpointConventionBuilder => endpoint.Needs(permission).AddEndpointFilter(async (context, next) =>
    {
        var services = context.HttpContext.RequestServices;
        return await IsOpenAsync(services.GetRequiredService<WorkEditing>(), services.GetRequiredService<Keeper>(), services.GetRequiredService<Visit>(), permission) ? await next(context) : Results.StatusCode(StatusCodes.Status409Conflict);
    });
}
