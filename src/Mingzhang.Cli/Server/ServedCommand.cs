using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>Works with a server's books by its interface for programs.</summary>
public sealed class ServedCommand(Surroundings surroundings, TextBook texts, IScreen screen)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(ServedRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Packs is { } folder && !Directory.Exists(folder))
        {
            return (Application.NotRead, texts.Format("usage.packs", ("folder", folder)));
        }

        try
        {
            using var link = new ServerLink(request.Target, surroundings, texts, screen);
            return request.Assignment switch
            {
                ServedAssignment.Status => new StatusCommand(link, texts, screen, surroundings.Output).Run(request, cancellation),
                ServedAssignment.Pull => new PullCommand(link, surroundings.Open(request.Packs).Packs, texts, screen).Run(request, cancellation),
                ServedAssignment.Push => new PushCommand(link, surroundings.Open(request.Packs).Packs, texts, screen, surroundings.Output).Run(request, cancellation),
                ServedAssignment.Payments => new PaymentsCommand(link, texts, screen, surroundings.Output).Import(request, cancellation),
                _ => new PaymentsCommand(link, texts, screen, surroundings.Output).Undo(request, cancellation),
            };
        }
        catch (ServerException exception)
        {
            return (Application.NotRead, exception.Message);
        }
    }
}
