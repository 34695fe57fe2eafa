using Mingzhang.Packs;

namespace Mingzhang.Cli.Files;

/// <summary>Packs of a folder in place of those built in.</summary>
public static class PackFolder
{
    /// <exception cref="PackException">A file of the folder says something wrong.</exception>
    public static PackSet Load(string folder) => PackLoader.Load(folder);
}
