namespace Mingzhang.Web.Identity.Sessions;

/// <summary>The cookie that holds a session's name. It ends with the browser; scripts do not see it.</summary>
public static class SessionCookie
{
    /// <summary>Over plain HTTP, which only the own machine uses.</summary>
    public const string PlainName = "session";

    /// <summary>Over HTTPS; browsers take it from this host only, and never over HTTP.</summary>
    public const string SecureName = "__Host-session";

    /// <summary>What the browser sent; null for nothing.</summary>
    public static string? Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[request.IsHttps ? SecureName : PlainName];
    }

    public static void Give(HttpContext context, string session)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(NameFor(context.Request), session, Options(context.Request));
    }

    public static void TakeBack(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));
    }

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : PlainName;

    // Lax: links of a mail or of the identity provider lead to a page that knows the person.
    private static CookieOptions Options(HttpRequest request) => new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = request.IsHttps };
}
