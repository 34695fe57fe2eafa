using System.Globalization;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>Saves a sheet field by field: what nobody else touched is kept, what another person changed meanwhile waits as a draft with
/// both values.</summary>
internal static class SheetSaving
{
    /// <summary>Saves what can be saved.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="book">The year as it is kept.</param>
    /// <param name="number">Number of the project.</param>
    /// <param name="form">What the person sent.</param>
    /// <returns>What could not be saved; empty if all was.</returns>
    public static async Task<SheetDraft> SaveAsync(Change change, YearBook book, int number, SheetForm form)
    {
        var rest = new SheetDraft();
        var faults = form.Faults().ToList();
        var faulty = faults.Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            rest.Faults.Add(fault);
            rest.Values[fault.Field] = form.Text(fault.Field) ?? "";
        }

        var project = book.Projects[number];
        var columns = form.Project().Where(field => field.Key == "plan" ? !faulty.Any(name => name.StartsWith("p.plan.", StringComparison.Ordinal)) : !faulty.Contains("p." + field.Key)).ToDictionary();
        Note(rest, form, "p", await change.EditAsync<KeptProject>(project.Key, form.Version("p"), columns));
        foreach (var indicator in book.Indicators[number])
        {
            var prefix = "i." + indicator.Id;
            if (form.Has(prefix))
            {
                var row = form.Row(prefix).Where(field => !faulty.Contains($"{prefix}.{field.Key}")).ToDictionary();
                Note(rest, form, prefix, await change.EditAsync<KeptIndicator>(indicator.Key, form.Version(prefix), row));
            }
        }

        await SaveGoneAsync(change, book, number, form, rest);
        await AddNewAsync(change, book, number, form, rest, faulty);
        return rest;
    }

    // Rows that another person removed while this one changed them are kept as new ones: nothing typed is lost.
    private static async Task SaveGoneAsync(Change change, YearBook book, int number, SheetForm form, SheetDraft rest)
    {
        var there = book.Indicators[number].Select(indicator => "i." + indicator.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var prefix in form.Fields.Where(field => field.Name.StartsWith("i.", StringComparison.Ordinal)).Select(field => field.Name[..field.Name.LastIndexOf('.')]).Distinct(StringComparer.Ordinal).Where(prefix => !there.Contains(prefix)))
        {
            if (await WasChangedAsync(change, book.Scope, prefix, form))
            {
                await change.AddAsync(Indicator(book, number, form, prefix, book.Indicators[number].Count));
                rest.Faults.Add(new("p.name", "projects.fault.gone"));
            }
        }
    }

    private static async Task<bool> WasChangedAsync(Change change, Scope scope, string prefix, SheetForm form)
    {
        var entries = await Mingzhang.Store.Audit.AuditChain.OfRecordAsync(change, "indicator", scope.Key(prefix[2..]));
        var removed = entries.SelectMany(entry => entry.Records).LastOrDefault(record => record.Id == prefix[2..] && record.IsRemoved);
        // Of an indicator that was never there, nothing is known: the form was made up.
        return removed is not null && form.Row(prefix).Any(field => (field.Value ?? "") != (removed.Fields.FirstOrDefault(old => old.Name == field.Key)?.Old ?? ""));
    }

    private static async Task AddNewAsync(Change change, YearBook book, int number, SheetForm form, SheetDraft rest, HashSet<string> faulty)
    {
        var position = book.Indicators[number].Count;
        foreach (var prefix in form.New)
        {
            if ((form.Text(prefix + ".name") ?? "").Length == 0 || faulty.Any(name => name.StartsWith(prefix + ".", StringComparison.Ordinal)))
            {
                if ((form.Text(prefix + ".name") ?? "").Length == 0)
                {
                    rest.Faults.Add(new(prefix + ".name", "projects.fault.name"));
                }

                foreach (var field in SheetForm.RowFields)
                {
                    rest.Values[$"{prefix}.{field}"] = form.Text($"{prefix}.{field}") ?? "";
                }

                continue;
            }

            await change.AddAsync(Indicator(book, number, form, prefix, position++));
        }
    }

    private static KeptIndicator Indicator(YearBook book, int number, SheetForm form, string prefix, int position)
    {
        var (first, second) = LevelChoice.Read(form.Text(prefix + ".level") ?? "");
        return new()
        {
            Unit = book.Scope.Unit,
            Year = book.Scope.Year,
            Project = book.Projects[number].Id,
            Position = position,
            First = first,
            Second = second,
            Name = form.Text(prefix + ".name") ?? "",
            Description = form.Text(prefix + ".description") ?? "",
            Comparison = LevelChoice.Sign(form.Text(prefix + ".comparison") ?? ""),
            Target = form.Text(prefix + ".target") ?? "",
            MeasureUnit = form.Text(prefix + ".measure_unit") ?? "",
            Basis = form.Text(prefix + ".basis") ?? "",
            Weight = decimal.TryParse(form.Text(prefix + ".weight"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : null,
        };
    }

    // A form sends fields that the person never touched too: those that are as they were when it was opened are not the person's.
    private static void Note<T>(SheetDraft rest, SheetForm form, string prefix, Edited<T> edited)
        where T : Kept
    {
        foreach (var conflict in edited.Conflicts.Where(conflict => conflict.Mine != conflict.Base))
        {
            foreach (var (name, theirs) in FieldsOf(prefix, conflict, edited.Now))
            {
                var mine = form.Text(name) ?? "";
                if (mine != theirs)
                {
                    rest.Values[name] = mine;
                    rest.Clashes.Add(new(name, theirs, conflict.By, conflict.At));
                }
            }
        }
    }

    // Some columns are several fields of the form, or two columns are one.
    private static IEnumerable<(string Name, string Theirs)> FieldsOf(string prefix, FieldConflict conflict, Kept? now) => (conflict.Column, now) switch
    {
        ("plan", KeptProject project) => PlanSteps.Of(project.Plan).Select((percent, month) => ($"p.plan.{month + 1}", percent)),
        ("first", _) => [],
        ("second", KeptIndicator indicator) => [(prefix + ".level", LevelChoice.Of(indicator.First, indicator.Second))],
        _ => [($"{prefix}.{conflict.Column}", conflict.Theirs ?? "")],
    };
}
