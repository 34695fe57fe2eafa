using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>A project's sheet as a browser sends it. Fields are named “p.goal”, “i.ID.target”, and “n.0.target” for a new row; the same
/// names lead drafts and faults back to their fields.</summary>
internal sealed class SheetForm
{
    /// <summary>Longest text of a field.</summary>
    public const int Longest = 4000;

    /// <summary>New rows that a form may bring at once.</summary>
    public const int NewRows = 20;

    public static readonly IReadOnlyList<string> ProjectFields = ["name", "code", "purpose", "goal", "start_year", "end_year", "lead", "execution_weight"];
    public static readonly IReadOnlyList<string> RowFields = ["level", "name", "description", "comparison", "target", "measure_unit", "basis", "weight"];

    private readonly Dictionary<string, string> form;

    public SheetForm(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> form) =>
        this.form = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);

    private SheetForm(Dictionary<string, string> form) => this.form = form;

    /// <summary>The form without a field: what is kept of it stays.</summary>
    public SheetForm Without(string field) => new(form.Where(one => one.Key != field).ToDictionary(StringComparer.Ordinal));

    /// <summary>All fields of the sheet that were sent, by name.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        form.Keys.Where(name => name is ['p' or 'i' or 'n', '.', ..] && !name.EndsWith(".version", StringComparison.Ordinal)).Select(name => (name, Text(name)!));

    public string? Text(string name) => form.TryGetValue(name, out var value) ? value.Trim().ReplaceLineEndings("\n") : null;

    public long Version(string prefix) => long.TryParse(form.GetValueOrDefault(prefix + ".version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    public bool Has(string prefix) => form.ContainsKey(prefix + ".name");

    /// <summary>Prefixes of the new rows that say something.</summary>
    public IEnumerable<string> New => Enumerable.Range(0, NewRows).Select(number => $"n.{number}").Where(prefix => (Text(prefix + ".name") ?? "").Length > 0 || (Text(prefix + ".target") ?? "").Length > 0);

    /// <summary>Names of fields whose text is none that the field may have, each with the key of what to do.</summary>
    public IEnumerable<SheetFault> Faults()
    {
        foreach (var (name, value) in Fields)
        {
            if (value.Length > Longest)
            {
                yield return new(name, "projects.fault.long");
            }
            else if (name.EndsWith(".weight", StringComparison.Ordinal) || name.EndsWith("_weight", StringComparison.Ordinal))
            {
                if (value.Length > 0 && Number(value) is not (>= 0 and <= 100))
                {
                    yield return new(name, "projects.fault.weight");
                }
            }
            else if (name.StartsWith("p.plan.", StringComparison.Ordinal))
            {
                if (value.Length > 0 && Number(value) is not (>= 0 and <= 100))
                {
                    yield return new(name, "projects.fault.percent");
                }
            }
            else if (name is "p.start_year" or "p.end_year")
            {
                if (value.Length > 0 && Number(value) is not (>= 2000 and <= 2099))
                {
                    yield return new(name, "projects.fault.year");
                }
            }
            else if ((name == "p.name" || (name.StartsWith("i.", StringComparison.Ordinal) && name.EndsWith(".name", StringComparison.Ordinal))) && value.Length == 0)
            {
                yield return new(name, "projects.fault.name");
            }
        }
    }

    /// <summary>Columns of the project that the form changes.</summary>
    public Dictionary<string, string?> Project()
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var field in ProjectFields)
        {
            if (Text("p." + field) is { } value)
            {
                result[field] = field is "start_year" or "end_year" && value.Length == 0 ? "0" : value;
            }
        }

        if (Text("p.plan.1") is not null)
        {
            result["plan"] = Plan();
        }

        return result;
    }

    /// <summary>Columns of an indicator.</summary>
    public Dictionary<string, string?> Row(string prefix)
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var field in RowFields)
        {
            if (Text($"{prefix}.{field}") is not { } value)
            {
                continue;
            }

            if (field == "level")
            {
                var (first, second) = LevelChoice.Read(value);
                (result["first"], result["second"]) = (first?.ToString(), second?.ToString());
            }
            else
            {
                result[field] = field == "comparison" ? LevelChoice.Sign(value).ToString() : value;
            }
        }

        return result;
    }

    /// <summary>The project as the form has it; what the form does not show stays.</summary>
    /// <param name="entry">As kept.</param>
    /// <param name="kept">The records of its indicators.</param>
    /// <returns>The project, and the prefix of each of its rows.</returns>
    public (ProjectEntry Entry, IReadOnlyList<string> Prefixes) Applied(ProjectEntry entry, IReadOnlyList<KeptIndicator> kept)
    {
        List<(string Prefix, IndicatorEntry Row)> rows = [.. kept.Select((record, number) => ("i." + record.Id, entry.Indicators[number])).Select(pair => (pair.Item1, Has(pair.Item1) ? Applied(pair.Item1, pair.Item2) : pair.Item2))];
        rows.AddRange(New.Select(prefix => (prefix, Applied(prefix, new() { Name = "", Target = "" }))));
        return (entry with
        {
            Name = Text("p.name") ?? entry.Name,
            Code = Text("p.code") ?? entry.Code,
            Purpose = Text("p.purpose") ?? entry.Purpose,
            Goal = Text("p.goal") ?? entry.Goal,
            Plan = Text("p.plan.1") is null ? entry.Plan : Steps(),
            Indicators = [.. rows.Select(row => row.Row)],
        }, [.. rows.Select(row => row.Prefix)]);
    }

    private IndicatorEntry Applied(string prefix, IndicatorEntry entry)
    {
        var (first, second) = LevelChoice.Read(Text(prefix + ".level") ?? "");
        return entry with
        {
            First = first,
            Second = second,
            Name = Text(prefix + ".name") ?? "",
            Description = Text(prefix + ".description") ?? "",
            Comparison = LevelChoice.Sign(Text(prefix + ".comparison") ?? ""),
            Target = Text(prefix + ".target") ?? "",
            MeasureUnit = Text(prefix + ".measure_unit") ?? "",
            Basis = Text(prefix + ".basis") ?? "",
            Weight = Number(Text(prefix + ".weight") ?? ""),
        };
    }

    private List<PlannedShare> Steps() =>
        [.. Enumerable.Range(1, 12).Select(month => (month, Percent: Number(Text($"p.plan.{month}") ?? ""))).Where(step => step.Percent is not null).Select(step => new PlannedShare(step.month, step.Percent!.Value))];

    private string Plan() => string.Join(' ', Steps().Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Month}:{step.Percent}")));

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A field that cannot be kept as it was sent.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Words">Key of the text that says what to enter instead.</param>
internal sealed record SheetFault(string Field, string Words);
