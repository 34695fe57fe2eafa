using System.Globalization;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Screens;
using Mingzhang.Packs;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang schemes` shows: all schemes of scoring, or all that one says.</summary>
public sealed class SchemesView(TextBook texts, PackSet packs, IScreen screen)
{
    private readonly SchemeWords words = new(texts);

    /// <summary>Shows what is asked for; gives the mistake where there is no such scheme.</summary>
    public string? Show(SchemesRequest request, Stream output)
    {
        ArgumentNullException.ThrowIfNull(request);
        var schemes = packs.Schemes.Values.Where(scheme => request.Scheme is null || scheme.Id == request.Scheme).OrderBy(scheme => scheme.Id, StringComparer.Ordinal).ToList();
        if (request.Scheme is { } name && schemes.Count == 0)
        {
            return texts.Format("usage.scheme", ("scheme", name), ("known", string.Join(texts["list-separator"], packs.Schemes.Keys)));
        }

        if (request.Json)
        {
            JsonSchemes.Write(output, schemes, texts);
        }
        else if (request.Scheme is not null)
        {
            Page(schemes[0]);
        }
        else
        {
            Catalogue(schemes);
        }

        return null;
    }

    private void Page(ScoringScheme scheme)
    {
        screen.Line(texts.Format("sheet.name-code", ("name", words.Title(scheme)), ("code", scheme.Id)), Tone.Strong);
        foreach (var (name, value) in words.Settings(scheme))
        {
            screen.Line(texts.Format("schemes.setting", ("name", name), ("value", value)), indent: 1);
        }
    }

    private void Catalogue(List<ScoringScheme> schemes)
    {
        screen.Line(texts.Format("schemes.head", ("count", schemes.Count.ToString(CultureInfo.InvariantCulture))));
        screen.Blank();
        screen.Table(
            [texts["schemes.id"], texts["schemes.title"], texts["schemes.reverse"], texts["schemes.source"], texts["schemes.sure"]],
            [false, false, false, false, false],
            [.. schemes.Select(scheme => (IReadOnlyList<string>)[scheme.Id, words.Title(scheme), texts.Name("reverse-formula", scheme.Reverse), words.Source(scheme), texts.Name("confidence", scheme.Sure)])]
        );
    }
}
