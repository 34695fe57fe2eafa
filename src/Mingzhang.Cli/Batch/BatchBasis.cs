using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Batch;

/// <summary>What results depend on besides the documents: with another basis, all is done again.</summary>
public static class BatchBasis
{
    /// <summary>Stands for program, packs, profile and language.</summary>
    public static string Of(BatchRequest request, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(texts);

        // The same source gives the same id; packs that are built in are part of it.
        var program = new[] { typeof(Fact), typeof(PackSet), typeof(DocumentReader), typeof(Checker), typeof(FilesRead) }.Select(type => type.Module.ModuleVersionId.ToString());
        return BatchFolder.Digest([Application.Version, texts.Code, request.Profile ?? "", .. program, .. PacksOf(request.Packs)])[..32];
    }

    private static IEnumerable<string> PacksOf(string? folder) =>
        folder is null ? [] : Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(file => new[] { file, File.ReadAllText(file) });
}
