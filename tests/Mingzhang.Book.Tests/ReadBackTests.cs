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
