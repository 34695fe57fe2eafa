using System.Globalization;

namespace Mingzhang.Web.Evidence;

/// <summary>Sizes of files for people.</summary>
internal static class SizeText
{
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / 1024:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / (1024 * 1024):0.#} MB"),
    };
}
