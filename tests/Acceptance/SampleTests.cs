using Mingzhang.Checking;
using Mingzhang.Notation;
using Mingzhang.Reading;

namespace Mingzhang.Acceptance;

/// <summary>What a new user sees first: the samples say what the README says of them.</summary>
public class SampleTests
{
    [Fact]
    public void The_documents_of_the_invented_centre_agree_and_draw_no_question()
    {
        var report = Checker.Check([.. Directory.EnumerateFiles(Path.Combine(Samples(), "示例县融媒体中心")).Order(StringComparer.Ordinal).Select(Read)]);

        report.Findings.Select(finding => finding.Rule).ShouldBeEmpty();
    }

    [Fact]
    public void The_sample_with_one_mistake_draws_one_finding() =>
        Checker.Check([Read(Path.Combine(Samples(), "有一处错的示例.md"))]).Findings.ShouldHaveSingleItem().ShouldBeOfType<CauseFinding>().Causes[0].Kind.ToString().ShouldContain("Transposed");

    private static Model.ReadDocument Read(string path) => new DocumentReader(ReadingNotation.Packs).Read(path);

    private static string Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Mingzhang.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "samples");
    }
}
