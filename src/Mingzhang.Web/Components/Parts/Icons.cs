using System.Collections.Frozen;

namespace Mingzhang.Web.Components.Parts;

/// <summary>The drawings of <see cref="Icon"/>: one path of lines each, on a field of 24 × 24.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
        ["table"] = "M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14",
        ["target"] = "M12 4a8 8 0 1 0 8 8M12 8a4 4 0 1 0 4 4M12 12l7-7M16 5h3.5v3.5",
        ["curve"] = "M4 4v16h16M7 15l4-4 3 3 6-7",
        ["score"] = "M5 4h14v16H5zM8.5 9l1.5 1.5L12.5 8M8.5 15l1.5 1.5 2.5-2.5M15 9.5h1.5M15 15.5h1.5",
        ["review"] = "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5M8.5 11l2 2 3.5-4",
        ["publish"] = "M4 10v4h3l8 4V6l-8 4zM18 9.5c1.2 1.4 1.2 3.6 0 5M8 14.5V19h2.5l.5-3",
        ["document"] = "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 13l2 2 4-4",
        ["building"] = "M4 20h16M6 20V6l6-2.5L18 6v14M9.5 9h1M13.5 9h1M9.5 12.5h1M13.5 12.5h1M10.5 20v-4h3v4",
        ["sliders"] = "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h10M18 17h2M16 15v4",
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["bell"] = "M6 17h12l-1.5-2.5V11a4.5 4.5 0 0 0-9 0v3.5zM10.5 20h3",
        ["sun"] = "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",
        ["moon"] = "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z",
        ["contrast"] = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 4v16M15 6.5v11M18 9v6",
        ["person"] = "M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c.6-4 3.4-6 7-6s6.4 2 7 6",
        ["down"] = "M7 10l5 5 5-5",
        ["right"] = "M10 7l5 5-5 5",
        ["left"] = "M14 7l-5 5 5 5",
        ["up"] = "M7 14l5-5 5 5",
        ["check"] = "M5 12.5 10 17.5 19 7.5",
        ["close"] = "M6 6l12 12M18 6 6 18",
        ["info"] = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8h.01",
        ["warn"] = "M12 4.5 21 19.500H3zM12 10v4.500M12 17h.01",
        ["error"] = "M8.5 4h7L20 8.500v7L15.5 20h-7L4 15.500v-7zM12 8v5M12 16h.01",
        ["success"] = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12l2.5 2.5 4.5-5",
        ["clock"] = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2",
        ["plus"] = "M12 5v14M5 12h14",
        ["download"] = "M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 20h14",
        ["upload"] = "M12 16V5M7.5 9 12 4.5 16.5 9M5 20h14",
        ["search"] = "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5 20 20",
        ["comment"] = "M4 5h16v11h-9l-4 4v-4H4z",
        ["edit"] = "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
        ["rising"] = "M12 19V6M6.5 11.5 12 6l5.5 5.5",
        ["falling"] = "M12 5v13M6.5 12.5 12 18l5.5-5.5",
        ["same"] = "M5 12h14",
        ["print"] = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        ["lock"] = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ["link"] = "M10 14a3.5 3.5 0 0 0 5 0l3.5-3.500a3.5 3.5 0 0 0-5-5L12 7M14 10a3.5 3.5 0 0 0-5 0l-3.5 3.500a3.5 3.5 0 0 0 5 5L12 17",
        ["file"] = "M6 3.500h8l4 4v13H6zM14 3.500v4h4",
        ["return"] = "M9 7 4.5 11.5 9 16M5 11.500h9a5 5 0 0 1 5 5V19",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => Paths.Keys;

    /// <exception cref="KeyNotFoundException">No such drawing: a fault of the program.</exception>
    public static string Path(string name) => Paths[name];
}
