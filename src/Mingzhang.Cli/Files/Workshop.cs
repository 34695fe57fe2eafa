using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Cli.Files;

/// <summary>What the command line needs of the layers below it.</summary>
public interface IWorkshop
{
    PackSet Packs { get; }

    ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation);

    CheckReport Check(IReadOnlyList<ReadDocument> documents, Profile? profile);
}

/// <summary>The real layers.</summary>
public sealed class Workshop(PackSet packs) : IWorkshop
{
    private readonly DocumentReader reader = new(packs);

    public PackSet Packs { get; } = packs;

    public ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation) =>
        reader.Read(file, name, cancellation);

    public CheckReport Check(IReadOnlyList<ReadDocument> documents, Profile? profile) => Checker.Check(documents, profile, Packs);
}
