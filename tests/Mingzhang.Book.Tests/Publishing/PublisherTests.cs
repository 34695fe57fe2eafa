using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Writing.Data;

namespace Mingzhang.Book.Tests.Publishing;

public sealed class PublisherTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    [Fact]
    public void A_book_that_balances_is_proven_and_draws_no_error()
    {
        var prepared = Prepared(Whole(SampleBook.Budget));
        prepared.Documents.ShouldHaveSingleItem().Written.Id.ShouldBe("beijing-district-budget");
        prepared.Documents[0].Differences.ShouldBeEmpty();
        prepared.Errors.ShouldBeEmpty();
        prepared.MayBePublished.ShouldBeTrue();
    }

    [Fact]
    public void Spending_without_income_may_not_be_published()
    {
        var prepared = Prepared(Whole(SampleBook.Budget with { Lines = [.. SampleBook.Budget.Lines, SampleBook.Spent(2070899, 50502, 30201, Nature.Running, 5_000_000)] }));
        prepared.Errors.ShouldNotBeEmpty();
        prepared.MayBePublished.ShouldBeFalse();
    }

    [Fact]
    public void What_is_required_and_not_written_is_named_by_its_key()
    {
        var prepared = Prepared(SampleBook.Budget);
        prepared.Missing.Where(missing => missing.IsRequired).Select(missing => missing.Key).ShouldBe(["职责", "机构设置"], ignoreOrder: true);
        prepared.MayBePublished.ShouldBeFalse();
    }

    [Fact]
    public void A_stated_total_that_the_lines_do_not_give_is_told()
    {
        var stated = new StatedFigure("本年支出", SampleBook.Now with { Flow = Flow.Expenditure }, new(1.00m, 2, Measure.Money(MoneyUnit.Wan)));
        Prepared(Whole(SampleBook.Budget with { Stated = [stated] })).Missing.ShouldContain(missing => missing.Key == "本年支出" && missing.IsRequired);
    }

    /// <summary>Change one line: what differs between both outputs is what is computed from it, and no figure more.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void One_changed_line_changes_the_figures_that_depend_on_it_and_no_others(int seed)
    {
        foreach (var shape in new[] { BookShape.Beijing, BookShape.Hebei, BookShape.Shanghai, BookShape.FinalAccounts })
        {
            var book = BookInventor.Invent(seed, shape);
            var spending = book.Lines.Select((line, index) => (line, index)).Where(pair => pair.line.At.Year == book.Year && pair.line.At.Flow == Flow.Expenditure && pair.line.Amount > Money.Zero).ToList();
            var (changed, at) = spending[seed * 7 % spending.Count];
            var more = changed with { Amount = changed.Amount + Money.OfFen(1_234_567_00) };
            var after = book with { Lines = [.. book.Lines.Select((line, index) => index == at ? more : line)] };
            Unexplained(book, after, changed with { At = changed.At with { Unit = changed.At.Unit ?? book.Unit.Code } }).ShouldBeEmpty($"{shape.Profile} {seed}");
        }
    }

    // Every figure of one edition by what it is and where it stands; a line that appears or goes shifts others within a list, so that a
    // place is told by its words.
    private static List<string> Unexplained(AccountBook before, AccountBook after, BudgetLine line)
    {
        var (old, now) = (Figures(before), Figures(after));
        List<string> wrong = [];
        foreach (var (key, figure) in now)
        {
            var depends = Depends(figure, line);
            if (old.TryGetValue(key, out var was) && was.Figure.Exact != figure.Figure.Exact && !depends)
            {
                wrong.Add($"changed: {key} {was.Printed} → {figure.Printed}");
            }
            else if (was is not null && depends && figure.Figure.Role.Length == 0 && figure.Figure.Figure.Measure.Kind == MeasureKind.Money && was.Figure.Exact == figure.Figure.Exact && IsOfUse(figure))
            {
                wrong.Add($"stayed: {key} {figure.Printed}");
            }
        }

        wrong.AddRange(old.Where(pair => !now.ContainsKey(pair.Key) && !Depends(pair.Value, line)).Select(pair => $"gone: {pair.Key} {pair.Value.Printed}"));
        return wrong;
    }

    // A grand total is counted on the side of revenue, which the change does not touch.
    private static bool IsOfUse(IndexedFigure figure) => figure.Figure.At.Flow == Flow.Expenditure && Writing.Figures.Posting.FamilyOf(figure.Figure.At.Theme) == Writing.Figures.Family.Lines && figure.Figure.At.Theme == Theme.All;

    private static bool Depends(IndexedFigure figure, BudgetLine line) =>
        figure.Figure.From.Append(figure.Figure.At).Any(point => (point with { Theme = Theme.All, Item = null }).Contains(line.At) || point.Flow == Flow.GrandTotal || point.Theme != Theme.All);

    private static Dictionary<string, IndexedFigure> Figures(AccountBook book)
    {
        Dictionary<string, IndexedFigure> figures = new(StringComparer.Ordinal);
        foreach (var figure in Prepared(book).Documents.SelectMany(document => FigureIndex.Of(document.Written)))
        {
            var place = $"{figure.Document} {figure.Place.Table ?? "text"} {string.Join('/', figure.RowLabels)} {string.Join('/', figure.ColumnLabels)} {figure.Id}";
            var number = 1;
            while (!figures.TryAdd($"{place} #{number}", figure))
            {
                number++;
            }
        }

        return figures;
    }

    private static Prepared Prepared(AccountBook book) => new Publisher(Packs).Prepare(book, "填报.xlsx");

    private static AccountBook Whole(AccountBook book) => book with { Projects = [.. book.Projects, new() { Code = "整体", Name = book.Unit.Name, IsDepartment = true, Goal = "办好节目", Indicators = [new() { Name = "播出节目", First = FirstLevel.Output, Second = SecondLevel.Quantity, Comparison = Comparison.AtLeast, Target = "300", MeasureUnit = "期" }] }], Texts = [new("职责", "负责全县的新闻宣传。"), new("机构设置", "内设办公室和总编室。")] };
}
