namespace Mingzhang.Packs.Yaml;

/// <summary>The names of an enum as packs write them: camelCase.</summary>
internal static class Choices<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(value => Camel(value.ToString()), value => value);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static bool TryParse(string name, out T value) => ByName.TryGetValue(name, out value);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
