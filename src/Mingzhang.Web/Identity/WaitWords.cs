using System.Globalization;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Identity;

/// <summary>How long one has to wait, in words.</summary>
public static class WaitWords
{
    /// <summary>Whole minutes above a minute and a half, else seconds; always rounded up.</summary>
    public static string Of(Words words, int seconds)
    {
        ArgumentNullException.ThrowIfNull(words);
        return seconds > 90
            ? words.Format("sign-in.minutes", ("count", ((seconds + 59) / 60).ToString(CultureInfo.InvariantCulture)))
            : words.Format("sign-in.seconds", ("count", seconds.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Seconds until then, at least one.</summary>
    public static int Seconds(DateTimeOffset until, DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((until - now).TotalSeconds));
}
