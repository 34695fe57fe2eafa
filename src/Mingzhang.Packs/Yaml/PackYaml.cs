using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mingzhang.Packs.Yaml;

/// <summary>Reads YAML into nodes that know their lines, straight from the parser's events: the library's own object
/// mapper costs more time at every start than all packs together.</summary>
internal static class PackYaml
{
    /// <summary>The one document of a file, or null after a problem was noted.</summary>
    public static MapNode? Read(PackFile file, Problems problems)
    {
        try
        {
            using var text = file.Open();
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(file.Name, 1, "文件是空的。", "写上内容，或删去这个文件。");
                return null;
            }

            var root = Node(parser);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(file.Name, (int)second.Start.Line, "一个文件里有两份文档（中间有“---”）。", "每份文档放一个文件。");
                return null;
            }

            return root is MapNode map ? map : NotAMap(file, root, problems);
        }
        catch (YamlException exception)
        {
            problems.Add(file.Name, Math.Max(1, (int)exception.Start.Line), $"YAML 写法有误：{exception.Message}", "看这一行和上一行的缩进、冒号后的空格、括号和引号是否成对。");
            return null;
        }
    }

    private static MapNode? NotAMap(PackFile file, PackNode root, Problems problems)
    {
        problems.Add(file.Name, root.Line, "文件最外层应是“名称: 内容”。", "参照同一目录中其他文件的开头几行。");
        return null;
    }

    private static PackNode Node(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Text(scalar);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<PackNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser));
            }

            return new ListNode((int)sequence.Start.Line, items);
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            return Map(parser, mapping);
        }

        var other = parser.Consume<ParsingEvent>();
        throw new YamlException(other.Start, other.End, "packs 里不用锚点和别名（& 和 *）。");
    }

    private static MapNode Map(Parser parser, MappingStart start)
    {
        var entries = new List<KeyValuePair<TextNode, PackNode>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            entries.Add(new(Text(parser.Consume<Scalar>()), Node(parser)));
        }

        return new((int)start.Start.Line, entries);
    }

    private static TextNode Text(Scalar scalar) => new((int)scalar.Start.Line, scalar.Value);
}
