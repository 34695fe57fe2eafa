using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sentences;

/// <content>Changes with their reasons, and lists.</content>
internal sealed partial class SentenceWriter
{
    // A base of 0 or less has no rate (DE-73, FN-17), and neither has one that readers may take for 0.
    private List<WrittenRun>? Change(Subject subject, SentenceComparison comparison)
    {
        if (Compared(subject, comparison) is not var (now, before))
        {
            return null;
        }

        var difference = now.Exact - before.Exact;
        if (difference == 0)
        {
            return Write(comparison.Level, Scope.Empty);
        }

        var change = now with { Exact = Math.Abs(difference), Role = "change", From = [now.At, before.At] };
        Dictionary<string, IReadOnlyList<WrittenRun>> given = new(StringComparer.Ordinal) { ["差"] = [Print(change)] };
        if (before.Exact > 0 && !MayBeNothing(before) && RunPrinter.Rate(change, before.Exact, "rate", before.At, isShare: false) is { } rate)
        {
            given["率"] = [rate];
        }

        return Write(difference > 0 ? comparison.Up : comparison.Down, new(given, null));
    }

    // A base that printed figure less printed change leaves open to be 0: both are off by half of their last digit.
    private bool MayBeNothing(NamedFigure figure) =>
        figure.Measure is null && figure.Exact / style.Unit.Fen < 2 * Model.Figure.PowerOfTenth(style.Decimals);

    // Never after 持平 (DE-72); demanded above the threshold of the profile, or from nothing (BT-03, BT-11).
    private List<WrittenRun> Reason(Subject subject, SentenceComparison comparison)
    {
        if (Compared(subject, comparison) is not var (now, before) || now.Exact == before.Exact)
        {
            return [];
        }

        var key = $"原因/{subject.Key}{(comparison.HasOwnReasons ? $"/{comparison.Name}" : "")}";
        if (Typed.Inline(key) is { Count: > 0 } reason)
        {
            return Write(comparison.Reason, new(new Dictionary<string, IReadOnlyList<WrittenRun>>(StringComparer.Ordinal) { ["文"] = reason }, null)) ?? [];
        }

        if (IsDemanded(now.Exact - before.Exact, before.Exact))
        {
            Tell(MissingKind.Reason, key);
        }

        return [];
    }

    private bool IsDemanded(decimal difference, decimal before) =>
        decimal.TryParse(Parameter("reasonThresholdPercent"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var threshold)
        && (before == 0 || Math.Abs(difference) * 100 >= threshold * Math.Abs(before));

    private (NamedFigure Now, NamedFigure Before)? Compared(Subject subject, SentenceComparison comparison) =>
        Figure(subject, style.Basis) is { } now && Figure(subject, comparison.At.Of(style.Basis)) is { } before ? (now, before) : null;

    private List<WrittenRun>? List(string name)
    {
        var list = Words.Lists[name];
        var items = Items(name);
        if (items.Count == 0)
        {
            unknown.Add(name);
            return null;
        }

        var whole = list.Of.Length > 0 ? facts[list.Of, style.Basis] : null;
        List<WrittenRun> runs = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (Item(list, items[i], whole, i + 1) is not { } item)
            {
                return null;
            }

            if (i > 0)
            {
                runs.Add(new(list.Between));
            }

            runs.AddRange(item);
        }

        return runs;
    }

    private List<WrittenRun>? Item(SentenceList list, (string Name, NamedFigure Figure, Subject Subject) item, NamedFigure? whole, int number)
    {
        Dictionary<string, IReadOnlyList<WrittenRun>> given = new(StringComparer.Ordinal)
        {
            ["名"] = [new(item.Name)],
            ["额"] = [Print(item.Figure)],
            ["全名"] = [new(FullName(item))],
            ["序"] = [new(number.ToString(CultureInfo.InvariantCulture))],
        };
        if (whole is { Exact: > 0 } && item.Figure.Exact >= 0 && RunPrinter.Rate(item.Figure, whole.Exact, "share", whole.At, isShare: true) is { } share)
        {
            given["比"] = [share];
        }

        return Write(list.Item, new(given, item.Subject));
    }

    private string FullName((string Name, NamedFigure Figure, Subject Subject) item)
    {
        string[] levels = ["类", "款", "项"];
        var full = "";
        for (var code = item.Figure.At.Function; !code.IsAll; code = code.Parent)
        {
            full = $"{codeNames.Of(code, item.Figure.At.Year)}（{levels[code.Level - 1]}）{full}";
        }

        return full.Length > 0 ? full : item.Name;
    }
}
