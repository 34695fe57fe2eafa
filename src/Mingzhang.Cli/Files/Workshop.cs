using System.Collections.Concurrent;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Cli.Files;

/// <summary>What the command line needs of the layers below it. Several threads may use it at once.</summary>
public interface IWorkshop
{
    PackSet Packs { get; }

    ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation);

    CheckReport Check(IReadOnlyList<ReadDocument> documents, Profile? profile);
}

/// <summary>The real layers.</summary>
public sealed class Workshop(PackSet packs) : IWorkshop
{
    // A reader remembers the words that it has matched, and is one thread's at a time.
    private readonly ConcurrentBag<DocumentReader> idle = [];

    public PackSet Packs { get; } = packs;

    public ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        var reader = idle.TryTake(out var known) ? known : new DocumentReader(Packs);
        var document = reader.Read(file, name, cancellation);
        idle.Add(reader);
        return document;
    }

    public CheckReport Check(IReadOnlyList<ReadDocument> documents, Profile? profile) => Checker.Check(documents, profile, Packs);
}
