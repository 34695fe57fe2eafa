using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Projects whose cells a converter printed as paragraphs after the table: code and name, amounts, goal. Their
/// indicators stand in the table without a project, in the same order.</summary>
internal sealed partial class DetachedProjects(ReadingLog log, IReadOnlyList<SheetBuilder> sheets)
{
    private const int MostLinesOfName = 6;

    /// <summary>The paragraphs that are cells of projects.</summary>
    public static HashSet<Paragraph> Paragraphs(IReadOnlyList<Paragraph> paragraphs) => [.. Find(paragraphs).SelectMany(project => project.All)];

    /// <summary>Gives the projects after a table their indicators.</summary>
    /// <param name="last">The last sheet of the table.</param>
    /// <param name="from">Its first indicator that may belong to one of them.</param>
    /// <param name="isNextPage">Whether the project of the last sheet stands on a page before.</param>
    /// <param name="table">The table.</param>
    /// <param name="begin">Begins a sheet at a place.</param>
    public void Join(SheetBuilder last, int from, bool isNextPage, SheetTable table, Func<Place, SheetBuilder> begin)
    {
        var found = Find(table.After);
        if (found.Count == 0)
        {
            return;
        }

        var loose = last.TakeFrom(from);
        var division = new BlockDivision(sheets.Select(sheet => sheet.Indicators).Where(rows => rows.Count > 0).ToList());
        var starts = division.Starts(last.Indicators, loose, found.ConvertAll(project => project.Words), isNextPage ? 0 : 1);
        var own = starts is null ? (isNextPage ? 0 : Math.Min(1, loose.Count)) : starts[0];
        loose.Take(own).ToList().ForEach(last.Add);
        for (var i = 0; i < found.Count; i++)
        {
            var sheet = begin(found[i].Place(table.Table.Place));
            found[i].Fill(sheet);
            if (starts is not null)
            {
                var end = i + 1 < starts.Count ? starts[i + 1] : loose.Count;
                loose[starts[i]..end].ForEach(indicator => sheet.Add(indicator with { Attachment = Attachment.DetachedCells }));
            }
        }

        if (starts is null)
        {
            log.NotUnderstood.AddRange(loose.Skip(own).Select(indicator => new NotUnderstood(indicator.Name.Place, indicator.Target.ToString(), "indicator", indicator.Name.Text)));
        }
    }

    private static List<Detached> Find(IReadOnlyList<Paragraph> paragraphs)
    {
        var found = new List<Detached>();
        for (var at = 0; at < paragraphs.Count;)
        {
            if (Read(paragraphs, at) is not { } project)
            {
                // They stand together, right after the table.
                return found;
            }

            found.Add(project);
            at += project.All.Count;
        }

        return found;
    }

    // Code and name over some lines, one to three amounts, a goal.
    private static Detached? Read(IReadOnlyList<Paragraph> paragraphs, int start)
    {
        if (!Code().IsMatch(Normal.Of(paragraphs[start].Text)))
        {
            return null;
        }

        var at = start;
        while (at < paragraphs.Count && at - start <= MostLinesOfName && !NumberText.Of(paragraphs[at].Text).IsNumber)
        {
            at++;
        }

        var (code, name) = ProjectLabel.Parted(string.Concat(paragraphs.Skip(start).Take(at - start).Select(line => line.Text)));
        var amounts = paragraphs.Skip(at).TakeWhile(line => NumberText.Of(line.Text).IsNumber).ToList();
        at += amounts.Count;
        if (code.Length == 0 || amounts.Count is 0 or > 3)
        {
            return null;
        }

        var goal = paragraphs.Skip(at).TakeWhile(line => !Code().IsMatch(Normal.Of(line.Text)) && !SideLine.Is(line.Text) && !SideLine.IsTitle(line.Text)).ToList();
        return new Detached(code, name, amounts, goal, [.. paragraphs.Skip(start).Take(at - start), .. goal]);
    }

    [GeneratedRegex(@"^\d{8}[A-Z][0-9A-Z]{4,15}(?:$|[-—])")]
    private static partial Regex Code();

    private sealed record Detached(string Code, string Name, List<Paragraph> Amounts, List<Paragraph> Goal, List<Paragraph> All)
    {
        public string Words => Name + string.Concat(Goal.Select(line => line.Text));

        public Place Place(Place table) => PlaceOf(All[0], table);

        public void Fill(SheetBuilder sheet)
        {
            var at = sheet.Place;
            sheet.Code = new PrintedText(Code, at);
            sheet.Name = new PrintedText(Name, at);
            FundSource[] sources = [FundSource.Total, FundSource.Fiscal, FundSource.Other];
            for (var i = 0; i < sources.Length; i++)
            {
                var cell = i < Amounts.Count ? new SheetCell(Amounts[i].Text, 1, 1, PlaceOf(Amounts[i], at)) : null;
                sheet.Add(new FundRow(sources[i], "", cell?.Place ?? at) { Initial = cell is null ? null : SheetNumbers.Of(cell, sheet.Measure) });
            }

            sheet.Goal = Goal.Count == 0 ? null : new PrintedText(PrintedLines.Listed(string.Join('\n', Goal.Select(line => line.Text))), PlaceOf(Goal[0], at));
        }

        private static Place PlaceOf(Paragraph line, Place table) =>
            (line with { Sheet = line.Sheet ?? table.Sheet, Page = line.Page ?? table.Page }).PlaceIn(table.Document) with { Table = table.Table, TableTitle = table.TableTitle };
    }
}
