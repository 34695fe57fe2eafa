using Mingzhang.Model.Entries;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Projects;

namespace Mingzhang.Web.Evaluation;

/// <summary>Saves results field by field, as <see cref="SheetSaving"/> saves targets: what another person changed meanwhile waits as a
/// draft with both values.</summary>
internal static class ResultSaving
{
    public static readonly IReadOnlyList<string> RowFields = ["actual", "reason"];

    /// <summary>Name of the drafts of results.</summary>
    public static string DraftOf(string project) => "results:" + project;

    /// <summary>All fields of the form with the values that are kept.</summary>
    public static Dictionary<string, string> Values(YearBook book, int number)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal) { ["p.outcome"] = book.Projects[number].Outcome };
        foreach (var indicator in book.Indicators[number])
        {
            result[$"i.{indicator.Id}.actual"] = indicator.Actual;
            result[$"i.{indicator.Id}.reason"] = indicator.Reason;
        }

        return result;
    }

    /// <summary>What a form sends that is not what is kept.</summary>
    public static Dictionary<string, string> Changed(YearBook book, int number, SheetForm form)
    {
        var kept = Values(book, number);
        return form.Fields.Where(field => kept.TryGetValue(field.Name, out var value) && value != field.Value).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
    }

    /// <summary>The book with the results of the form.</summary>
    public static AccountBook Applied(YearBook book, int number, Func<string, string?> valueOf)
    {
        var project = book.Book.Projects[number];
        var rows = project.Indicators.Select((entry, row) => "i." + book.Indicators[number][row].Id is var prefix
            ? entry with { Actual = valueOf(prefix + ".actual") ?? entry.Actual, Reason = valueOf(prefix + ".reason") ?? entry.Reason }
            : entry);
        var applied = project with { Outcome = valueOf("p.outcome") ?? project.Outcome, Indicators = [.. rows] };
        return book.Book with { Projects = [.. book.Book.Projects.Select((one, index) => index == number ? applied : one)] };
    }

    /// <summary>Saves what can be saved.</summary>
    /// <returns>What could not be; empty if all was.</returns>
    public static async Task<SheetDraft> SaveAsync(Change change, YearBook book, int number, SheetForm form)
    {
        var rest = new SheetDraft();
        foreach (var (name, value) in form.Fields.Where(field => field.Value.Length > SheetForm.Longest))
        {
            rest.Faults.Add(new(name, "projects.fault.long"));
            rest.Values[name] = value;
        }

        if (rest.Faults.Count > 0)
        {
            return rest;
        }

        if (form.Text("p.outcome") is { } outcome)
        {
            Note(rest, form, "p", await change.EditAsync<KeptProject>(book.Projects[number].Key, form.Version("p"), new Dictionary<string, string?> { ["outcome"] = outcome }));
        }

        foreach (var indicator in book.Indicators[number])
        {
            var prefix = "i." + indicator.Id;
            var columns = RowFields.Where(field => form.Text($"{prefix}.{field}") is not null).ToDictionary(field => field, field => form.Text($"{prefix}.{field}"), StringComparer.Ordinal);
            if (columns.Count > 0)
            {
                Note(rest, form, prefix, await change.EditAsync<KeptIndicator>(indicator.Key, form.Version(prefix), columns));
            }
        }

        return rest;
    }

    private static void Note<T>(SheetDraft rest, SheetForm form, string prefix, Edited<T> edited)
        where T : Kept
    {
        foreach (var conflict in edited.Conflicts.Where(conflict => conflict.Mine != conflict.Base))
        {
            var name = $"{prefix}.{conflict.Column}";
            rest.Values[name] = form.Text(name) ?? "";
            rest.Clashes.Add(new(name, conflict.Theirs ?? "", conflict.By, conflict.At));
        }
    }
}
