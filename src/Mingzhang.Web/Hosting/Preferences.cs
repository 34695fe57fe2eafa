using Mingzhang.Reports.Texts;
using Mingzhang.Web.Access;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Hosting;

/// <summary>Language and colours, kept in two cookies of a year that name nobody.</summary>
public static class Preferences
{
    public const string LanguageCookie = "language";
    public const string ThemeCookie = "theme";

    /// <summary>Chinese unless English was asked for: the system of a foreign machine says nothing of its reader.</summary>
    public static Language LanguageOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TextBook.Named(request.Cookies[LanguageCookie]) ?? Language.Chinese;
    }

    public static ColourTheme ThemeOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ThemeNamed(request.Cookies[ThemeCookie]) ?? ColourTheme.System;
    }

    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/language",
                (HttpContext context, string? to, string? back) =>
                {
                    Keep(
                        context,
                        LanguageCookie,
                        TextBook.Named(to) switch
                        {
                            Language.English => "en",
                            Language.Chinese => "zh",
                            _ => null,
                        }
                    );
                    return Results.LocalRedirect(OriginalAddress.Local(back));
                }
            )
            .OpenToAll();
        routes
            .MapGet(
                "/theme",
                (HttpContext context, string? to, string? back) =>
                {
                    Keep(context, ThemeCookie, ThemeNamed(to)?.ToString().ToLowerInvariant());
                    return Results.LocalRedirect(OriginalAddress.Local(back));
                }
            )
            .OpenToAll();
    }

    /// <summary>Keeps the language that a person chose for the account.</summary>
    public static void KeepLanguage(HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        Keep(context, LanguageCookie, code);
    }

    // Exactly these words: a number would be a member of the enum too.
    private static ColourTheme? ThemeNamed(string? name) =>
        name switch
        {
            "system" => ColourTheme.System,
            "light" => ColourTheme.Light,
            "dark" => ColourTheme.Dark,
            _ => null,
        };

    private static void Keep(HttpContext context, string cookie, string? value)
    {
        if (value is not null)
        {
            context.Response.Cookies.Append(
                cookie,
                value,
                new()
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                }
            );
        }
    }
}
