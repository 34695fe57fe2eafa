using System.Globalization;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Components.Layout;

/// <summary>Addresses of the same page elsewhere: another unit, another year, another language.</summary>
internal static class Switches
{
    /// <summary>The page that is shown, for another unit. Where it is no unit's page, the unit's budget.</summary>
    public static string ToUnit(Current current, string unit) => Place(unit, YearOf(current), SectionOf(current.Address));

    /// <summary>The page that is shown, for another fiscal year.</summary>
    public static string ToYear(Current current, int year) => Place(current.Unit?.Code ?? "", year, SectionOf(current.Address));

    public static string ToLanguage(Current current, string language) =>
        $"/language?to={language}&back={Uri.EscapeDataString(current.Address)}";

    public static string ToTheme(Current current, string theme) => $"/theme?to={theme}&back={Uri.EscapeDataString(current.Address)}";

    // A project or a version of one unit is none of another: only the section is kept.
    private static string SectionOf(string address) =>
        address.Split('?', '#')[0].Split('/') is ["", "u", _, _, { Length: > 0 } section, ..] ? section : "budget";

    private static int YearOf(Current current) => current.Year ?? current.Years.FirstOrDefault();

    private static string Place(string unit, int year, string section) =>
        $"/u/{Uri.EscapeDataString(unit)}/{year.ToString(CultureInfo.InvariantCulture)}/{section}";
}
