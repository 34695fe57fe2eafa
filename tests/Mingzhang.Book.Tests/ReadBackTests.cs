using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>read(write(book)) = book: every figure that a form prints is read back at its point, digit for digit.</summary>
public sealed class ReadBackTests
{
    [Fact]
    public void Each_form_of_Beijing_is_read_back()
    {
        var document = Filled("beijing-district-budget", SampleBook.Budget);
        var read = new DocumentReader(PackLoader.Embedded).Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "预算.md");
        read.NotUnderstood.ShouldBeEmpty();
        ReadBack.Of(document, read).ShouldBeEmpty();
    }

    [Fact]
    public void A_project_whose_name_has_quotation_marks_is_read_back_by_its_name()
    {
        var book = SampleBook.Of(
            SampleBook.Revenue(Fund.General, 68_080_000),
            SampleBook.Spent(2070899, 50502, 30227, Nature.Project, 68_080_000, project: "P1")) with
        {
            Projects = [new() { Code = "P1", Name = "智能云广播“二期”建设费" }],
            Purchases = [new() { Id = "1", Name = "广播电视传输服务", Kind = Theme.ProcuredServices, Year = SampleBook.Budget.Year, Stage = Stage.Initial, Fund = Fund.General, Project = "P1", Catalogue = "C06020500", Amount = Money.OfFen(68_080_000) }],
        };
        var document = Filled("hebei-budget", book);
        document.Tables.SelectMany(table => table.Figures).ShouldContain(figure => figure.At.Theme == Theme.ProjectBudget);
        ReadBack.Of(document, new DocumentReader(PackLoader.Embedded).Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "预算.md")).ShouldBeEmpty();
    }

    internal static WrittenDocument Filled(string set, AccountBook book)
    {
        var packs = PackLoader.Embedded;
        var ledger = new Ledger(book, packs.Entries, organOperationIsRunning: false);
        var filler = new FormFiller(ledger, new CodeNames(packs));
        return new()
        {
            Id = "budget",
            Title = $"{book.Unit.Name}{book.Year}年部门预算",
            Organisation = book.Unit.Name,
            Year = book.Year,
            Kind = DocumentKind.Budget,
            Blocks =
            [
                WrittenParagraph.Of(ParagraphKind.Title, $"{book.Unit.Name}{book.Year}年部门预算"),
                .. packs.Forms[set].Forms.Select(form => filler.Fill(form, new() { Year = book.Year })),
            ],
        };
    }
}
