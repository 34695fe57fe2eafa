using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Budget;

/// <summary>The one place where it is decided whether a unit's budget may be changed now.</summary>
public sealed class BudgetEditing(Keeper keeper, WorkEditing editing)
{
    /// <summary>Whether the person may change the budget of the unit and year that the address names.</summary>
    /// <param name="visit">Who asks, and where.</param>
    /// <param name="permission">What it takes: budget.edit and budget.import also wait for the work to be in preparation; records.edit and
    /// budget.adjust hold all year.</param>
    public async Task<bool> MayEditAsync(Visit visit, string permission = "budget.edit")
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.May(permission)
            && (permission is not ("budget.edit" or "budget.import") || await keeper.ReadAsync(looking => editing.MayEditAsync(looking, visit.Scope, "budget", visit)));
    }
}

internal static class BudgetEditingExtensions
{
    /// <summary>Refuses a change while the work does not allow it; permission alone is looked at before any endpoint.</summary>
    public static T OnlyWhileOpen<T>(this T endpoint, string permission)
        where T : IEndpointConventionBuilder => endpoint.Needs(permission).AddEndpointFilter(async (context, next) =>
    {
        var services = context.HttpContext.RequestServices;
        return await services.GetRequiredService<BudgetEditing>().MayEditAsync(services.GetRequiredService<Visit>(), permission) ? await next(context) : Results.StatusCode(StatusCodes.Status409Conflict);
    });
}
