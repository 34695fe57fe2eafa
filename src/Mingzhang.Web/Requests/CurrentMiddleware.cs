using System.Globalization;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Requests;

/// <summary>Tells who asks and what they may see. The identity of persons has the real one; without it everybody is a visitor.</summary>
public interface ICurrentSource
{
    /// <summary>Fills in person, units, years, roles and permissions. <see cref="Current.Unit"/>'s code and
    /// <see cref="Current.Year"/> already hold what the address names.</summary>
    ValueTask FillAsync(HttpContext context, Current current);
}

/// <summary>Nobody is signed in: nothing to fill in.</summary>
public sealed class VisitorSource : ICurrentSource
{
    public ValueTask FillAsync(HttpContext context, Current current) => ValueTask.CompletedTask;
}

/// <summary>Fills <see cref="Current"/> for the pages of a request, after its endpoint is known.</summary>
public sealed class CurrentMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Current current, ICurrentSource source)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(source);
        current.Language = Preferences.LanguageOf(context.Request);
        current.Theme = Preferences.ThemeOf(context.Request);
        current.Address = OriginalAddress.Of(context);
        if (context.GetRouteValue("unit") is string unit)
        {
            current.Unit = new(unit, unit);
        }

        if (int.TryParse(context.GetRouteValue("year") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            current.Year = year;
        }

        await source.FillAsync(context, current);
        await next(context);
    }
}
