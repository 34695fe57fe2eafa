using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Forms;

/// <summary>Lists the rows that a rule of a form stands for: what has an amount in some column.</summary>
internal sealed class RowLister(Ledger ledger, FormSide side, Coordinates at, RowWords words)
{
    public IEnumerable<FilledRow> Rows(FormRow row)
    {
        if (row.IsBlank)
        {
            return [Blank(row)];
        }

        if (row.Each.Count == 0)
        {
            var point = row.At.Of(at);
            return [Filled(row, point, words.Fill(row.Labels, words.Of(point, 0)), null)];
        }

        var rows = Listed(row).ToList();
        return rows.Count == 0 && row.BlankIfNone ? [Blank(row)] : rows;
    }

    private static FilledRow Blank(FormRow row) => new([], default) { IsWords = true, IsOmittedIfEmpty = row.IsOmittedIfEmpty };

    private static FilledRow Filled(FormRow row, Coordinates point, IReadOnlyList<string> labels, object? entry) =>
        new(labels, point) { IsTotal = row.IsTotal, IsWords = row.IsWords, Across = row.Across, IsOmittedIfEmpty = row.IsOmittedIfEmpty, Indent = row.Indent, Entry = entry };

    private IEnumerable<FilledRow> Listed(FormRow row)
    {
        var points = row.Codes.Count > 0 ? Codes(row).Select(code => (Point: Coded(row, code), Entry: (object?)null)) : Found(row);
        var number = 0;
        foreach (var (point, entry) in points)
        {
            number++;
            var context = words.Of(point, number);
            if (entry is not null)
            {
                words.AddEntry(context, entry);
            }

            yield return Filled(row, point, words.Fill(row.Labels, context), entry) with { Indent = row.Indent + LevelIndent(row, point) };
        }
    }

    // The list's codes, and those with money that the list would have to name if its author had met them.
    private List<int> Codes(FormRow row)
    {
        List<int> codes = [.. row.Codes];
        var levels = row.Codes.Aggregate(CodeLevels.None, (all, code) => all | (code < 1_000 ? CodeLevels.Class : code < 100_000 ? CodeLevels.Section : CodeLevels.Item));
        foreach (var code in Found(row with { Levels = levels }).Select(found => CodeOf(row, found.Point)))
        {
            if (!codes.Contains(code) && (levels == CodeLevels.Class || row.Codes.Any(listed => listed < 1_000 && new FunctionCode(code).IsWithin(new(listed)))))
            {
                var before = codes.FindLastIndex(listed => string.CompareOrdinal(Digits(listed), Digits(code)) < 0);
                codes.Insert(before + 1, code);
            }
        }

        return codes;
    }

    private static string Digits(int code) => code.ToString(CultureInfo.InvariantCulture);

    private static int CodeOf(FormRow row, Coordinates point) => row.Each[0] switch
    {
        RowList.Function => point.Function.Value,
        RowList.Economy => point.Economy.Value,
        _ => point.GovernmentEconomy.Value,
    };

    private Coordinates Coded(FormRow row, int code)
    {
        var point = row.At.Of(at);
        return row.Each[0] switch
        {
            RowList.Function => point with { Function = new(code) },
            RowList.Economy => point with { Economy = new(code) },
            _ => point with { GovernmentEconomy = new(code) },
        };
    }

    private IEnumerable<(Coordinates Point, object? Entry)> Found(FormRow row)
    {
        var basis = row.At.Of(at);
        var scopes = side.Columns.Where(column => !column.IsWords).Select(column => row.Where.Of(column.At.Of(basis))).Distinct().ToList();
        var postings = scopes.Where(scope => !scopes.Exists(other => Holds(other, scope))).SelectMany(ledger.EntriesOf).Distinct<Posting>(ReferenceEqualityComparer.Instance).ToList();
        if (row.Each is [RowList.Purchase] or [RowList.Asset])
        {
            return postings.Select(posting => (basis with { Item = posting.At.Item, Project = posting.At.Project }, (object?)posting.Entry));
        }

        return postings.Where(posting => posting.Amount != Money.Zero)
            .Select(posting => Narrowed(row, basis, posting.At))
            .SelectMany(point => Levels(row, point))
            .Distinct()
            .OrderBy(point => point.Unit, StringComparer.Ordinal)
            .ThenBy(point => row.Each.Contains(RowList.Function) ? point.Function.ToString() : "", StringComparer.Ordinal)
            .ThenBy(point => point.Economy.ToString(), StringComparer.Ordinal)
            .ThenBy(point => point.GovernmentEconomy.ToString(), StringComparer.Ordinal)
            .ThenBy(point => ProjectOrder(point.Project))
            .ThenBy(point => point.Theme)
            .Select(point => (point, (object?)null));
    }

    // A column of all funds lists what a column of one fund lists.
    private static bool Holds(Coordinates wide, Coordinates narrow) => wide != narrow && wide.Flow == narrow.Flow && wide.Theme == narrow.Theme && wide.Contains(narrow);

    // A project's place in the book is its place in the tables.
    private int ProjectOrder(string? code)
    {
        for (var i = 0; i < ledger.Book.Projects.Count; i++)
        {
            if (ledger.Book.Projects[i].Code == code)
            {
                return i;
            }
        }

        return code is null ? -1 : int.MaxValue;
    }

    private Coordinates Narrowed(FormRow row, Coordinates basis, Coordinates leaf)
    {
        foreach (var list in row.Each)
        {
            basis = list switch
            {
                RowList.Function => basis with { Function = leaf.Function },
                RowList.Economy => basis with { Economy = leaf.Economy },
                RowList.GovernmentEconomy => basis with { GovernmentEconomy = leaf.GovernmentEconomy },
                RowList.Unit => basis with { Unit = leaf.Unit },
                RowList.Department => basis with { Unit = ledger.Book.Unit.DepartmentCode.Length > 0 ? ledger.Book.Unit.DepartmentCode : null },
                RowList.Project => basis with { Project = leaf.Project },
                RowList.Theme => basis with { Theme = leaf.Theme },
                _ => basis,
            };
        }

        return basis;
    }

    // Only a list by one classification has levels; a combination is listed at its finest.
    private static IEnumerable<Coordinates> Levels(FormRow row, Coordinates point)
    {
        var isCombined = row.Each.Count(list => list is RowList.Function or RowList.Economy or RowList.GovernmentEconomy) > 1;
        if (isCombined)
        {
            return [point];
        }

        if (row.Each.Contains(RowList.Function))
        {
            return Codes(point.Function, row.Levels, code => code.Level, code => code.Parent, CodeLevels.Item).Select(code => point with { Function = code });
        }

        if (row.Each.Contains(RowList.Economy))
        {
            return Codes(point.Economy, row.Levels, code => code.Level, code => code.Parent, CodeLevels.Section).Select(code => point with { Economy = code });
        }

        return row.Each.Contains(RowList.GovernmentEconomy)
            ? Codes(point.GovernmentEconomy, row.Levels, code => code.Level, code => code.Parent, CodeLevels.Section).Select(code => point with { GovernmentEconomy = code })
            : [point];
    }

    // A code that is entered no finer than its class is listed as it is.
    private static IEnumerable<T> Codes<T>(T code, CodeLevels levels, Func<T, int> level, Func<T, T> parent, CodeLevels finest)
    {
        var isFinestListed = levels.HasFlag(finest);
        for (var first = true; level(code) > 0; code = parent(code), first = false)
        {
            if ((first && isFinestListed) || levels.HasFlag((CodeLevels)(1 << (level(code) - 1))))
            {
                yield return code;
            }
        }
    }

    private static int LevelIndent(FormRow row, Coordinates point)
    {
        if (row.Codes.Count > 0 || row.Each.Count != 1)
        {
            return 0;
        }

        var level = row.Each[0] switch
        {
            RowList.Function => point.Function.Level,
            RowList.Economy => point.Economy.Level,
            RowList.GovernmentEconomy => point.GovernmentEconomy.Level,
            _ => 1,
        };
        var highest = row.Levels.HasFlag(CodeLevels.Class) ? 1 : row.Levels.HasFlag(CodeLevels.Section) ? 2 : 3;
        return Math.Max(0, level - highest);
    }
}
