using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;
using Mingzhang.Writing.Text;

namespace Mingzhang.Acceptance;

/// <summary>The sheets of the four real documents become entries, are written as their place writes them, and read again: the
/// same fields.</summary>
public class WrittenSheetsTests
{
    [Theory]
    [InlineData("000", "beijing-targets", "project-list", SheetKind.ProjectTargets)]
    [InlineData("000", "beijing-targets", "department", SheetKind.DepartmentTargets)]
    [InlineData("001", "hebei-targets", "project-goals", SheetKind.ProjectTargets)]
    [InlineData("003", "hebei-targets", "project-targets", SheetKind.ProjectTargets)]
    [InlineData("002", "self-evaluation", "project-self-evaluation", SheetKind.ProjectSelfEvaluation)]
    [InlineData("002", "self-evaluation", "project-evaluation", SheetKind.ProjectEvaluation)]
    public void Sheets_written_again_are_read_as_the_same_projects(string seed, string set, string sheet, SheetKind kind)
    {
        var read = Seeds.Read(seed);
        var year = read.Year?.Value ?? 2020;
        var projects = read.Performance.Sheets.Where(one => one.Kind == kind).Select(one => ProjectFromSheet.Of(one, year)).ToList();
        projects.ShouldNotBeEmpty();
        var book = new AccountBook { Profile = "general", Year = year, Unit = new("示例县融媒体中心"), Projects = projects };
        var packs = ReadingNotation.Packs;
        var ledger = new Ledger(book, packs.Entries, organOperationIsRunning: false);
        var form = packs.Sheets[set].Sheets.First(known => known.Id == sheet);
        var document = new WrittenDocument
        {
            Id = "sheets",
            Title = $"示例县融媒体中心{year}年绩效文本",
            Organisation = "示例县融媒体中心",
            Year = year,
            Kind = DocumentKind.PerformanceTargets,
            Blocks = [WrittenParagraph.Of(ParagraphKind.Title, $"示例县融媒体中心{year}年绩效文本"), .. new SheetFiller(ledger).Fill(form)],
        };
        var again = new DocumentReader(packs).Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "绩效.md");
        new SheetReadBack(ledger).Of(form, again.Performance.Sheets).Select(difference => difference.ToString()).Take(8).ShouldBeEmpty();
        again.NotUnderstood.ShouldBeEmpty();
    }
}
