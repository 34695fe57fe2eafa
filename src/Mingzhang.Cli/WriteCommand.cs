using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli;

/// <summary>Writes the documents of entries.</summary>
public sealed class WriteCommand(Surroundings surroundings, TextBook texts, IScreen screen)
{
    public (int Code, string? Message) Run(WriteRequest request, CancellationToken cancellation)
    {
        _ = (surroundings, screen, cancellation, request);
        return (Application.NotRead, texts["usage.other"]);
    }
}
