using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Tests.Entries;

/// <summary>What differs between two books, entry by entry. Places do not matter; nor does the order of lines, stated figures, funds and plans.</summary>
internal static class SameBook
{
    public static IReadOnlyList<string> Differences(AccountBook expected, AccountBook actual)
    {
        var (before, after) = (Told(expected).ToList(), Told(actual).ToList());
        return [.. Without(before, after).Select(entry => "- " + entry).Concat(Without(after, before).Select(entry => "+ " + entry)).Take(12)];
    }

    private static IEnumerable<string> Without(List<string> all, List<string> others)
    {
        var left = others.GroupBy(entry => entry, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var entry in all)
        {
            if (left.TryGetValue(entry, out var count) && count > 0)
            {
                left[entry] = count - 1;
            }
            else
            {
                yield return entry.Length > 600 ? entry[..600] : entry;
            }
        }
    }

    private static IEnumerable<string> Told(AccountBook book)
    {
        yield return $"{book.Profile} {book.Year}";
        yield return $"{book.Unit with { Units = [] }} {string.Join('|', book.Unit.Units)}";
        foreach (var line in book.Lines)
        {
            yield return $"line {Point(line.At)} {line.Amount.Fen} {line.IsCarriedOver} {line.Note} {line.Source.Origin}";
        }

        foreach (var figure in book.Stated)
        {
            yield return $"stated {figure.Key} {Point(figure.At)} {figure.Figure.Digits} {figure.Figure.Measure.Kind} {figure.Figure.Measure.Name} {figure.Source.Origin}";
        }

        for (var index = 0; index < book.Projects.Count; index++)
        {
            var project = book.Projects[index];
            yield return $"project {index} {project with { Funds = [], Plan = [], Indicators = [], Source = new(project.Source.Origin, null), ExecutionWeight = Plain(project.ExecutionWeight) }}";
            foreach (var part in project.Funds.Select(fund => fund.ToString()).Concat(project.Plan.Select(step => $"{step.Month} {step.Percent:0.####}")))
            {
                yield return $"project {index} {part}";
            }

            for (var row = 0; row < project.Indicators.Count; row++)
            {
                var indicator = project.Indicators[row];
                yield return $"indicator {index} {row} {indicator with { Evidence = [], Source = new(indicator.Source.Origin, null), Weight = Plain(indicator.Weight), Score = Plain(indicator.Score) }} {string.Join('|', indicator.Evidence)}";
            }
        }

        foreach (var purchase in book.Purchases)
        {
            yield return (purchase with { Source = new(purchase.Source.Origin, null), Quantity = Plain(purchase.Quantity) }).ToString();
        }

        foreach (var asset in book.Assets)
        {
            yield return (asset with { Source = new(asset.Source.Origin, null), Quantity = Plain(asset.Quantity) }).ToString();
        }

        foreach (var text in book.Texts)
        {
            yield return (text with { Source = new(text.Source.Origin, null) }).ToString();
        }
    }

    private static decimal? Plain(decimal? number) => number is { } known ? decimal.Parse(known.ToString("0.##########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static string Point(Coordinates at) =>
        $"{at.Unit} {at.Year} {at.Stage} {at.Flow} {at.Fund} {at.Nature} {at.Function} {at.GovernmentEconomy} {at.Economy} {at.Project} {at.Theme} {at.Item}";
}
