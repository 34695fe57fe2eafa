using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mingzhang.Web.Components;

/// <summary>Answers a form with a page instead of sending the browser to one: where something is shown once and kept nowhere, or where
/// what was entered has to be shown again.</summary>
public static class PageAnswer
{
    /// <summary>A page in its usual frame.</summary>
    /// <param name="status">200, or 422 where something entered is wrong.</param>
    /// <param name="values">Values of the page's parameters.</param>
    public static IResult Of<TPage>(int status, params (string Name, object? Value)[] values)
        where TPage : IComponent
    {
        ArgumentNullException.ThrowIfNull(values);
        return new RazorComponentResult<App>(new Dictionary<string, object?>
        {
            [nameof(App.Page)] = typeof(TPage),
            [nameof(App.Values)] = values.ToDictionary(value => value.Name, value => value.Value!),
        })
        { StatusCode = status };
    }
}
