using System.Globalization;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Publishing;

/// <summary>A field of a sheet that was not read back as it was written.</summary>
/// <param name="Project">Code of the project, or its name.</param>
/// <param name="Field">indicator 3 · unit</param>
/// <param name="Written">As written; empty where nothing was.</param>
/// <param name="Read">As read; empty where nothing was.</param>
public sealed record SheetDifference(string Project, string Field, string Written, string Read)
{
    public override string ToString() => $"{Project} · {Field}：{Written} → {Read}";
}

/// <summary>Proves written sheets of targets and results by reading them: projects one by one, field by field, as far as the
/// sheet prints the field.</summary>
/// <remarks>Blanks and line breaks do not count: a reader joins the lines of narrow cells. Sign, value and unit are compared as
/// they are printed, joined where they share a cell.</remarks>
public sealed class SheetReadBack
{
    private readonly ProjectMoney money;
    private readonly AccountBook book;
    private readonly ISheetScores scores;

    /// <param name="ledger">The ledger that the sheets were filled from.</param>
    /// <param name="scores">The scores that they were filled with.</param>
    public SheetReadBack(Ledger ledger, ISheetScores? scores = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        book = ledger.Book;
        money = new(ledger);
        this.scores = scores ?? EnteredScores.Only;
    }

    /// <summary>What differs between a written sheet and the document that it was read in; empty if it is proven.</summary>
    /// <param name="sheet">The sheet that was filled.</param>
    /// <param name="read">Performance sheets as read, those of this sheet alone.</param>
    public IReadOnlyList<SheetDifference> Of(OfficialSheet sheet, IReadOnlyList<PerformanceSheet> read)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(read);
        var written = book.Projects.Where(project => project.IsDepartment == (sheet.Of == SheetSubject.Department)).ToList();
        List<SheetDifference> differences = [];
        if (written.Count != read.Count)
        {
            differences.Add(new("", "projects", Number(written.Count), Number(read.Count)));
        }

        for (var i = 0; i < Math.Min(written.Count, read.Count); i++)
        {
            var fields = new SheetFields(sheet);
            var back = ProjectFromSheet.Of(read[i], book.Year);
            Compare(differences, written[i], fields.Of(Completed(written[i])), fields.Of(back));
            Compare(differences, written[i], Amounts(sheet, written[i], null), Amounts(sheet, written[i], read[i]));
        }

        return differences;
    }

    // What the writer adds where an entry leaves it to the book.
    private ProjectEntry Completed(ProjectEntry project) => project with
    {
        UnitCode = project.UnitCode.Length == 0 && project.UnitName.Length == 0 ? book.Unit.Code : project.UnitCode,
        UnitName = project.UnitCode.Length == 0 && project.UnitName.Length == 0 ? (book.Unit.UnitName.Length > 0 ? book.Unit.UnitName : book.Unit.Name) : project.UnitName,
        Department = project.Department.Length > 0 ? project.Department : book.Unit.Supervisor,
        ExecutionWeight = scores.ExecutionWeight(project),
        Indicators = [.. project.Indicators.Select(indicator => indicator with { Score = scores.Score(project, indicator) })],
    };

    // An amount as the sheet rounds it; a blank is none.
    private IEnumerable<(string Field, string Value)> Amounts(OfficialSheet sheet, ProjectEntry project, PerformanceSheet? read)
    {
        foreach (var name in sheet.Rows.SelectMany(row => row.Cells).SelectMany(cell => SheetPlaceholders.In(cell.Text)).Distinct(StringComparer.Ordinal))
        {
            if (name.Split('.') is ["fund", var sourceName, var stageName])
            {
                var (source, stage) = (Enum.Parse<FundSource>(sourceName, ignoreCase: true), Enum.Parse<Stage>(stageName, ignoreCase: true));
                var amount = read is null ? Printed(money.Of(project, source, stage, sheet.HasCarriedOver), sheet.Style) : Read(read.Fund(source), stage);
                yield return (name, amount is null or 0 ? "" : amount.Value.ToString("0.######", CultureInfo.InvariantCulture));
            }
        }
    }

    private static decimal? Printed(Money? amount, SheetStyle style) =>
        amount is { } known ? decimal.Round((decimal)known.Fen / style.MoneyUnit.Fen, style.Decimals, MidpointRounding.AwayFromZero) : null;

    private static decimal? Read(FundRow? row, Stage stage) => (stage switch
    {
        Stage.Initial => row?.Initial,
        Stage.Adjusted => row?.Adjusted,
        _ => row?.Executed,
    })?.Number;

    private static void Compare(List<SheetDifference> differences, ProjectEntry project, IEnumerable<(string Field, string Value)> written, IEnumerable<(string Field, string Value)> read)
    {
        var found = read.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (field, value) in written)
        {
            if (!found.Remove(field, out var other) || Squeezed(value) != Squeezed(other))
            {
                differences.Add(new(project.Code, field, value, other ?? ""));
            }
        }

        differences.AddRange(found.Select(pair => new SheetDifference(project.Code, pair.Key, "", pair.Value)));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
