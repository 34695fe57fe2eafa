using YamlDotNet.Core;

namespace Mingzhang.Packs.Yaml;

/// <summary>Tells in Chinese what the library's scanner tells in English, and where a person would look for it.</summary>
internal static class ScannerProblem
{
    public static (int Line, string Problem) Of(YamlException exception)
    {
        var said = exception.Message;
        return exception switch
        {
            PackSyntaxException => (Line(exception.Start), said),
            _ when said.Contains("tab", StringComparison.OrdinalIgnoreCase) => (Line(exception.End), "缩进用了制表符（Tab），应改用空格。"),
            _ when said.Contains("quoted scalar", StringComparison.Ordinal) => (Line(exception.Start), "从这一行起，引号没有成对。"),
            _ => (Line(exception.Start), $"这里读不下去（{said}）"),
        };
    }

    public static int Line(Mark mark) => Math.Max(1, (int)mark.Line);
}

/// <summary>YAML that packs do not use, or that no YAML has here; the message is Chinese.</summary>
internal sealed class PackSyntaxException(Mark start, Mark end, string message) : YamlException(start, end, message);
