using Mingzhang.Web.Access;

namespace Mingzhang.Web.Budget;

/// <summary>The one place where it is decided whether a unit's budget may be changed now.</summary>
internal static class BudgetEditing
{
    /// <summary>Whether the person may change the budget of the unit and year that the address names.</summary>
    /// <param name="visit">Who asks, and where.</param>
    /// <param name="permission">What it takes: budget.edit, budget.import, budget.adjust, records.edit.</param>
    public static Task<bool> MayEditAsync(Visit visit, string permission = "budget.edit") => Task.FromResult(visit.May(permission));

    /// <summary>Refuses a change while the work does not allow it; permission alone is looked at before any endpoint.</summary>
    public static T OnlyWhileOpen<T>(this T endpoint, string permission)
        where T : IEndpointConventionBuilder => endpoint.Needs(permission).AddEndpointFilter(async (context, next) =>
    {
        var visit = context.HttpContext.RequestServices.GetRequiredService<Visit>();
        return await MayEditAsync(visit, permission) ? await next(context) : Results.StatusCode(StatusCodes.Status409Conflict);
    });
}
