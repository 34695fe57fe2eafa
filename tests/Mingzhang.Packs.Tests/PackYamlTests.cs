using Mingzhang.Packs.Yaml;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Packs.Tests;

/// <summary>The packs' own grammar is held to the library's, which is too slow to start with every run.</summary>
public class PackYamlTests
{
    public static TheoryData<string> Samples => new(
        "a: 1\nb:\n- x\n- y: 2\n  z: 3\nc: end",
        "a:\n  - - 1\n    - 2\n  -\n  - { k: v, l: [m, n,], }\nb:",
        "a: \"引号 # 不是注释\"   # 注释\nb: '单''引号'\nc: |\n  一\n  二\nd: >\n  折\n  行\n",
        "---\na: [ ]\nb: { }\n? c\n: d\n...\n",
        "a: [x,\n  y]\nb: {p: 1,\n  q: 2}\n",
        "长: 一段\n  续行\n其他: 网址 http://x.y/z");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Yaml_reads_as_the_library_reads_it(string text) => Ours(() => new StringReader(text)).ShouldBe(Library(new StringReader(text)));

    [Fact]
    public void Every_pack_reads_as_the_library_reads_it()
    {
        foreach (var file in PackFile.Embedded())
        {
            using var text = file.Open();
            Ours(file.Open).ShouldBe(Library(text), file.Name);
        }
    }

    [Fact]
    public void A_pack_cut_short_anywhere_is_a_problem_or_a_shorter_pack_but_never_a_failure()
    {
        foreach (var file in PackFile.Embedded())
        {
            using var reader = file.Open();
            var text = reader.ReadToEnd();
            for (var length = 0; length < Math.Min(text.Length, 2_000); length++)
            {
                var cut = text[..length];
                var problems = new Problems();
                var root = PackYaml.Read(new("cut.yaml", "lexicon/cut.yaml", () => new StringReader(cut)), problems);
                if (root is null)
                {
                    Should.Throw<PackException>(problems.ThrowIfAny, $"{file.Name} [..{length}]");
                }
            }
        }
    }

    private static string Ours(Func<TextReader> open)
    {
        var problems = new Problems();
        var root = PackYaml.Read(new("sample.yaml", "lexicon/sample.yaml", open), problems);
        problems.ThrowIfAny();
        return Written(root!);
    }

    private static string Written(PackNode node) => node switch
    {
        TextNode text => $"“{text.Text}”",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Written))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Written(entry.Key)}: {Written(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    private static string Library(TextReader text)
    {
        var stream = new YamlStream();
        stream.Load(text);
        return Written(stream.Documents.ShouldHaveSingleItem().RootNode);
    }

    private static string Written(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"“{scalar.Value}”",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Written))}]",
        YamlMappingNode map => $"{{{string.Join(", ", map.Children.Select(entry => $"{Written(entry.Key)}: {Written(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
