namespace Mingzhang.Packs.Yaml;

/// <summary>A piece of a pack file and the line where it begins.</summary>
internal abstract record PackNode(int Line);

internal sealed record TextNode(int Line, string Text) : PackNode(Line);

internal sealed record ListNode(int Line, IReadOnlyList<PackNode> Items) : PackNode(Line);

internal sealed record MapNode(int Line, IReadOnlyList<MapEntry> Entries) : PackNode(Line);

internal sealed record MapEntry(TextNode Key, PackNode Value);
