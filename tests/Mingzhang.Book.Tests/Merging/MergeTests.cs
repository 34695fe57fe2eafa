using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Merging;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Tests.Merging;

/// <summary>Nothing that somebody entered is lost where two people changed one book.</summary>
public sealed class MergeTests
{
    private static readonly Arbitrary<AccountBook> Books =
        (from seed in Gen.Choose(0, 5_000)
         from shape in Gen.Elements(BookShape.Beijing, BookShape.Hebei, BookShape.Shanghai, BookShape.FinalAccounts)
         select BookInventor.Invent(seed, shape)).ToArbitrary();

    [Fact]
    public void What_only_one_of_them_changed_is_as_that_one_left_it() =>
        Prop.ForAll(Books, Books, (old, other) =>
        {
            other = other with { Year = old.Year };
            var (mine, theirs) = (BookMerge.Of(old, other, old), BookMerge.Of(old, old, other));
            return !mine.HasConflicts && Text(mine.Merged) == Text(other) && !theirs.HasConflicts && theirs.IsAsTheirs && Text(theirs.Merged) == Text(other);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_who_did_the_same_do_not_conflict() =>
        Prop.ForAll(Books, Books, (old, other) => BookMerge.Of(old, other, other) is { HasConflicts: false, IsAsTheirs: true } merge && Text(merge.Merged) == Text(other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Conflicts_are_all_in_which_the_two_ways_out_differ() =>
        Prop.ForAll(Books, Books, Books, (old, mine, theirs) =>
        {
            var merge = BookMerge.Of(old, mine, theirs);
            return merge.HasConflicts || Text(merge.Merged) == Text(merge.WithMine);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_of_two_lines_and_of_two_fields_of_one_project_are_both_there()
    {
        var old = Sample();
        var mine = old with { Lines = [old.Lines[0] with { Amount = Money.OfFen(1) }, .. old.Lines.Skip(1)], Projects = [old.Projects[0] with { Goal = "新的目标" }] };
        var theirs = old with { Lines = [old.Lines[0], old.Lines[1] with { Amount = Money.OfFen(2) }, .. old.Lines.Skip(2)], Projects = [old.Projects[0] with { Purpose = "新的依据" }] };
        var merge = BookMerge.Of(old, mine, theirs);
        merge.HasConflicts.ShouldBeFalse();
        merge.IsAsTheirs.ShouldBeFalse();
        merge.Merged.Lines[0].Amount.Fen.ShouldBe(1);
        merge.Merged.Lines[1].Amount.Fen.ShouldBe(2);
        merge.Merged.Projects[0].Goal.ShouldBe("新的目标");
        merge.Merged.Projects[0].Purpose.ShouldBe("新的依据");
    }

    [Fact]
    public void One_field_that_both_changed_has_both_values()
    {
        var old = Sample();
        var merge = BookMerge.Of(old, old with { Projects = [old.Projects[0] with { Goal = "我的" }] }, old with { Projects = [old.Projects[0] with { Goal = "别人的" }] });
        var conflict = merge.Conflicts.ShouldHaveSingleItem();
        conflict.Old.Text.ShouldBe("别人的");
        conflict.New.Text.ShouldBe("我的");
        merge.Merged.Projects[0].Goal.ShouldBe("别人的");
        merge.WithMine.Projects[0].Goal.ShouldBe("我的");
    }

    [Fact]
    public void What_one_removed_and_the_other_changed_is_a_conflict_and_not_lost()
    {
        var old = Sample();
        var changed = old with { Lines = [old.Lines[0] with { Amount = Money.OfFen(77) }, .. old.Lines.Skip(1)] };
        var removed = old with { Lines = [.. old.Lines.Skip(1)] };
        BookMerge.Of(old, removed, changed).Merged.Lines[0].Amount.Fen.ShouldBe(77);
        var merge = BookMerge.Of(old, changed, removed);
        merge.Conflicts.ShouldHaveSingleItem().New.Amount.ShouldBe(Money.OfFen(77));
        merge.WithMine.Lines.ShouldContain(line => line.Amount == Money.OfFen(77));
    }

    [Fact]
    public void A_sum_that_both_divided_in_another_way_is_a_conflict_too()
    {
        var old = Sample();
        var line = old.Lines[0];
        AccountBook Divided(long fen) => old with { Lines = [line with { Amount = line.Amount - Money.OfFen(fen) }, line with { Amount = Money.OfFen(fen) }, .. old.Lines.Skip(1)] };
        BookMerge.Of(old, Divided(1), Divided(2)).HasConflicts.ShouldBeTrue();
    }

    [Fact]
    public void Where_an_entry_came_from_is_no_change() =>
        Prop.ForAll(Books, book =>
        {
            var elsewhere = book with { Lines = [.. book.Lines.Select((line, row) => line with { Source = new(EntryOrigin.Entered, new Place { Document = "填报.xlsx", Row = row }) })] };
            var merge = BookMerge.Of(elsewhere, elsewhere with { Lines = [.. elsewhere.Lines.Skip(1)] }, book);
            return !merge.HasConflicts && Text(merge.Merged) == Text(book with { Lines = [.. book.Lines.Skip(1)] });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void New_lines_stand_where_they_were_put()
    {
        var old = Sample();
        var added = old.Lines[0] with { At = old.Lines[0].At with { Project = "新" } };
        var mine = old with { Lines = [old.Lines[0], added, .. old.Lines.Skip(1)] };
        var theirs = old with { Lines = [.. old.Lines, added with { At = added.At with { Project = "别" } }] };
        var merged = BookMerge.Of(old, mine, theirs).Merged.Lines;
        merged[1].At.Project.ShouldBe("新");
        merged[^1].At.Project.ShouldBe("别");
    }

    private static AccountBook Sample()
    {
        var book = BookInventor.Invent(3, BookShape.Beijing);
        return book with { Projects = [new() { Code = "P1", Name = "报纸编印", Goal = "目标", Purpose = "依据" }] };
    }

    private static string Text(AccountBook book)
    {
        using var stream = new MemoryStream();
        EntryJson.Write(book, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
