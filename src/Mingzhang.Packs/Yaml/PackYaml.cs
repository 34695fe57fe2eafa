using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Mingzhang.Packs.Yaml;

/// <summary>Reads YAML into nodes that know their lines, straight from the library's scanner.</summary>
/// <remarks>The library's parser compiles a regular expression before its first document, and its object mapper costs more
/// yet; either takes longer than all packs together, at every start of the program. Packs need no anchors, tags or
/// directives, so little grammar is left above the scanner's tokens.</remarks>
internal sealed class PackYaml
{
    private readonly Scanner scanner;

    private PackYaml(TextReader text)
    {
        scanner = new(text, skipComments: true);
        scanner.MoveNext();
    }

    private Token Now => scanner.Current ?? throw new PackSyntaxException(scanner.CurrentPosition, scanner.CurrentPosition, "文件在这里中断了。");

    private int Line => ScannerProblem.Line(Now.Start);

    /// <summary>The map that a file is, or null after a problem was noted.</summary>
    public static MapNode? Read(PackFile file, Problems problems)
    {
        try
        {
            using var text = file.Open();
            var root = new PackYaml(text).Document();
            if (root is MapNode map)
            {
                return map;
            }

            problems.Add(file.Name, root?.Line ?? 1, root is null ? "文件是空的。" : "文件最外层应是“名称: 内容”。", "参照同一目录中其他文件的写法，或删去这个文件。");
        }
        catch (YamlException exception)
        {
            var (line, problem) = ScannerProblem.Of(exception);
            problems.Add(file.Name, line, $"YAML 写法有误：{problem}", "看这一行和上一行的缩进、冒号后的空格、括号和引号是否成对。");
        }

        return null;
    }

    private PackNode? Document()
    {
        Skip<StreamStart>();
        Skip<DocumentStart>();
        if (Now is StreamEnd)
        {
            return null;
        }

        var root = Node();
        Skip<DocumentEnd>();
        return Now is StreamEnd ? root : throw Wrong(Now is DocumentStart ? "一个文件里只能有一份文档，中间不能有“---”。" : "这里不该有内容。");
    }

    private PackNode Node()
    {
        switch (Now)
        {
            case Scalar scalar:
                scanner.MoveNext();
                return new TextNode(ScannerProblem.Line(scalar.Start), scalar.Value);
            case BlockMappingStart:
                return Map<BlockEnd>();
            case FlowMappingStart:
                return Map<FlowMappingEnd>();
            case BlockSequenceStart or FlowSequenceStart:
                return List();
            case BlockEntry or Key or Value or BlockEnd or FlowEntry or FlowMappingEnd or FlowSequenceEnd or DocumentEnd or StreamEnd:
                return new TextNode(Line, "");
            case Error:
                throw Wrong("这里的缩进或冒号不对。");
            default:
                throw Wrong("packs 里不用锚点、别名、标签和指令（& * ! %），以这些字符开头的文字要加引号。");
        }
    }

    private MapNode Map<TEnd>()
        where TEnd : Token
    {
        var line = Line;
        var entries = new List<MapEntry>();
        scanner.MoveNext();
        while (!Skip<TEnd>())
        {
            if (!Skip<Key>())
            {
                throw Wrong("这里应是“名称: 内容”。");
            }

            var key = Node() as TextNode ?? throw Wrong("冒号前应是一个名称。");
            entries.Add(new(key, Skip<Value>() ? MapValue() : throw Wrong($"“{key.Text}”后面缺少冒号。")));
            if (!Skip<FlowEntry>() && typeof(TEnd) == typeof(FlowMappingEnd) && Now is not FlowMappingEnd)
            {
                throw Wrong("缺少逗号或“}”。");
            }
        }

        return new(line, entries);
    }

    // A list may stand as far left as the name above it; the scanner then marks its items only.
    private PackNode MapValue() => Now is BlockEntry ? ListWithoutIndent() : Node();

    private ListNode List()
    {
        var line = Line;
        var items = new List<PackNode>();
        var isFlow = Now is FlowSequenceStart;
        scanner.MoveNext();
        while (!Skip<BlockEnd>() && !Skip<FlowSequenceEnd>())
        {
            if (!isFlow && !Skip<BlockEntry>())
            {
                throw Wrong("这里应是以“- ”开头的一项。");
            }

            items.Add(Now is Key && isFlow ? throw Wrong("方括号里只写文字，不写“名称: 内容”。") : Node());
            if (isFlow && !Skip<FlowEntry>() && Now is not FlowSequenceEnd)
            {
                throw Wrong("缺少逗号或“]”。");
            }
        }

        return new(line, items);
    }

    private ListNode ListWithoutIndent()
    {
        var line = Line;
        var items = new List<PackNode>();
        while (Skip<BlockEntry>())
        {
            items.Add(Node());
        }

        return new(line, items);
    }

    private bool Skip<T>()
        where T : Token
    {
        if (Now is not T)
        {
            return false;
        }

        // The scanner has nothing after the end of the stream.
        if (Now is not StreamEnd)
        {
            scanner.MoveNext();
        }

        return true;
    }

    private PackSyntaxException Wrong(string what) => new(Now.Start, Now.End, what);
}
