using System.Collections.Concurrent;
using System.Numerics;

namespace Mingzhang.Packs.Yaml;

/// <summary>The names of an enum as packs write them: camelCase.</summary>
/// <remarks>Not generic in the enum: what is generic in a value type is compiled anew at each start of the program, and
/// that took longer than reading all packs.</remarks>
internal sealed class Choices
{
    private static readonly ConcurrentDictionary<Type, Choices> Known = new();

    private readonly Dictionary<string, int> byName = [];

    private Choices(Type type)
    {
        var names = Enum.GetNames(type);
        var values = (int[])Enum.GetValuesAsUnderlyingType(type);
        var isFlags = type.IsDefined(typeof(FlagsAttribute), inherit: false);
        for (var i = 0; i < names.Length; i++)
        {
            // Of flags a pack lists single ones; none and all are said by leaving the list out.
            if (!isFlags || BitOperations.IsPow2(values[i]))
            {
                byName.Add(char.ToLowerInvariant(names[i][0]) + names[i][1..], values[i]);
            }
        }
    }

    public IReadOnlyCollection<string> Names => byName.Keys;

    public static Choices Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    public int? Find(string name) => byName.TryGetValue(name, out var value) ? value : null;
}
