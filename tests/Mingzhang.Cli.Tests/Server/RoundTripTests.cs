using Mingzhang.Book.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Web.Tests.Work;

namespace Mingzhang.Cli.Tests.Server;

/// <summary>A book goes from the server into a file and back, with pages, programs and other people at the same book.</summary>
public sealed class RoundTripTests(ListeningSite listening) : IClassFixture<ListeningSite>
{
    [Theory]
    [InlineData("book.json")]
    [InlineData("book.xlsx")]
    public async Task What_is_pulled_and_pushed_unchanged_changes_nothing(string name)
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.Pull(name);
        person.Run("push", file, "--dry-run").ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("没有要改的");
        person.Run("push", file).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("没有要改的");
        (await person.PushesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("book.json")]
    [InlineData("book.xlsx")]
    public async Task A_changed_line_is_on_the_server_and_the_trail_says_who_and_with_which_token(string name)
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.Pull(name);
        var line = Change(file, 0, amount => amount + Money.OfFen(123_45));
        person.Run("push", file, "--dry-run").ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("会改 1 处");
        person.Output.ShouldContain("→");
        (await person.PushesAsync()).ShouldBeEmpty();
        person.Run("push", file, "--reason", "核对后更正").ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("改了 1 处");
        (await BookAsync(person)).Lines.ShouldContain(kept => kept.At == line.At && kept.Amount == line.Amount);
        var entry = (await person.PushesAsync()).ShouldHaveSingleItem();
        entry.Name.ShouldNotBeEmpty();
        entry.Address.ShouldContain("财务电脑");
        entry.Reason.ShouldBe("核对后更正");
        entry.Records.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().Name.ShouldBe("amount_fen");
        person.Run("push", file).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("没有要改的");
        (await person.PushesAsync()).Count.ShouldBe(1);
        using var client = listening.Site.Browser().Client;
        client.DefaultRequestHeaders.Authorization = new("Bearer", person.Token);
        var lines = await client.GetStringAsync($"/api/v1/units/474001/years/{person.Year}/lines?limit=500");
        lines.ShouldContain($"\"amountFen\":{line.Amount.Fen},");
    }

    [Fact]
    public async Task A_line_that_is_added_or_removed_touches_no_other()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.Pull("book.json");
        var book = Read(file);
        Write(file, book with { Lines = [book.Lines[0], book.Lines[0] with { Amount = Money.OfFen(1), At = book.Lines[0].At with { Project = null, Fund = Fund.Other } }, .. book.Lines.Skip(1).SkipLast(1)] });
        person.Run("push", file).ShouldBe(Application.Clean, person.Error);
        (await person.PushesAsync()).ShouldHaveSingleItem().Records.Count.ShouldBe(2);
        var kept = await BookAsync(person);
        kept.Lines.Select(line => line.At).ShouldBe(Read(file).Lines.Select(line => line.At));
    }

    [Fact]
    public async Task What_two_people_changed_in_different_places_is_all_there()
    {
        using var person = await Served.WithYearAsync(listening);
        var (one, other) = (person.Pull("one.xlsx"), person.Pull("other.json"));
        var first = Change(one, 0, amount => amount + Money.OfFen(100));
        var second = Change(other, 1, amount => amount + Money.OfFen(200));
        person.Run("push", other).ShouldBe(Application.Clean, person.Error);
        person.Run("push", one).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("别人也改过");
        // Neither file holds the other's change, and neither takes it back.
        person.Run("push", one).ShouldBe(Application.Clean, person.Error);
        person.Run("push", other).ShouldBe(Application.Clean, person.Error);
        var kept = await BookAsync(person);
        kept.Lines.ShouldContain(line => line.At == first.At && line.Amount == first.Amount);
        kept.Lines.ShouldContain(line => line.At == second.At && line.Amount == second.Amount);
        (await person.PushesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_both_changed_is_shown_with_both_values_and_nothing_is_overwritten()
    {
        using var person = await Served.WithYearAsync(listening);
        var (mine, theirs) = (person.Pull("mine.json"), person.Pull("theirs.json"));
        var wanted = Change(mine, 0, _ => Money.OfFen(1_111_11));
        Change(mine, 1, amount => amount + Money.OfFen(1));
        Change(theirs, 0, _ => Money.OfFen(2_222_22));
        person.Run("push", theirs).ShouldBe(Application.Clean, person.Error);
        var text = await File.ReadAllTextAsync(mine);
        person.Run("push", mine).ShouldBe(Application.Findings, person.Error);
        person.Output.ShouldContain("1,111.11");
        person.Output.ShouldContain("2,222.22");
        (await person.PushesAsync()).Count.ShouldBe(1);
        (await File.ReadAllTextAsync(mine)).ShouldBe(text);
        person.Run("push", mine, "--json").ShouldBe(Application.Findings, person.Error);
        person.Output.ShouldContain("\"theirs\": \"2,222.22\"");
        person.Run("push", mine, "--conflicts", "theirs").ShouldBe(Application.Clean, person.Error);
        (await BookAsync(person)).Lines.ShouldContain(line => line.At == wanted.At && line.Amount == Money.OfFen(2_222_22));
        // Only who says so overrules another.
        Change(mine, 0, _ => Money.OfFen(3_333_33));
        person.Run("push", mine).ShouldBe(Application.Findings, person.Error);
        person.Run("push", mine, "--conflicts", "mine").ShouldBe(Application.Clean, person.Error);
        (await BookAsync(person)).Lines.ShouldContain(line => line.At == wanted.At && line.Amount == Money.OfFen(3_333_33));
    }

    [Fact]
    public async Task A_payment_that_came_meanwhile_does_not_keep_a_push_back()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.Pull("book.json");
        Change(file, 0, amount => amount + Money.OfFen(1));
        var csv = person.Bench.File("payments.csv", $"支付日期,金额(元),摘要,凭证号\r\n{person.Year}-11-03,1200.50,设备维护,P-901\r\n");
        person.Run("payments", csv, "--unit", Served.Centre, "--year", $"{person.Year}").ShouldBe(Application.Clean, person.Error);
        person.Run("push", file).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("改了 1 处");
    }

    [Fact]
    public async Task The_first_book_of_a_year_is_pushed_from_a_file()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.PathOf("new.json");
        Write(file, new() { Profile = "beijing-district", Year = 2001, Unit = new("示例县融媒体中心"), Texts = [new("职责", "宣传。")] });
        person.Run("pull", "--unit", Served.Centre, "--year", "2001", "--out", person.PathOf("none.json")).ShouldBe(Application.NotRead);
        person.Error.ShouldContain("2001 年的账册");
        person.Run("push", file).ShouldBe(Application.NotRead);
        person.Run("push", file, "--unit", Served.Centre, "--year", "2001").ShouldBe(Application.Clean, person.Error);
        person.Run("push", file).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("没有要改的");
    }

    [Fact]
    public async Task What_nobody_can_tell_apart_is_not_sent()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.Pull("book.json");
        Change(file, 0, amount => amount + Money.OfFen(1));
        person.Run("push", file, "--unit", "474002").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("不能提交到别处");
        await File.WriteAllTextAsync(file + ".pulled", "{}");
        person.Run("push", file).ShouldBe(Application.NotRead);
        person.Error.ShouldContain("改坏了");
        File.Delete(file + ".pulled");
        person.Run("push", file, "--unit", Served.Centre, "--year", $"{person.Year}").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("没有 .pulled 文件");
        (await person.PushesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_where_one_says_so()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.Bench.File("book.json", "mine");
        person.Run("pull", "--unit", Served.Centre, "--year", $"{person.Year}", "--out", file).ShouldBe(Application.NotRead);
        (await File.ReadAllTextAsync(file)).ShouldBe("mine");
        person.Run("pull", "--unit", Served.Centre, "--year", $"{person.Year}", "--out", file, "--force").ShouldBe(Application.Clean, person.Error);
        Read(file).Year.ShouldBe(person.Year);
    }

    [Fact]
    public async Task The_official_documents_are_written_from_what_was_pulled()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.PathOf("book.xlsx");
        person.Run("pull", "--unit", Served.Centre, "--year", $"{person.Year}", "--out", file).ShouldBe(Application.Clean, person.Error);
        var folder = person.PathOf("documents");
        person.Bench.Run("write", file, "--out", folder, "--formats", "docx", "--draft").ShouldBe(Application.Clean, person.Output + person.Error);
        Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_book_that_is_handed_in_and_one_with_faults_are_refused_and_stay_as_they_are()
    {
        using var person = await Served.WithYearAsync(listening);
        var file = person.PathOf("book.json");
        person.Run("pull", "--unit", Served.Centre, "--year", $"{person.Year}", "--out", file).ShouldBe(Application.Clean, person.Error);
        Change(file, 0, amount => amount + Money.OfFen(1));
        (await listening.Site.StepAsync("jingban", Paths.Centre with { Year = person.Year }, "budget", "submit")).ShouldNotContain("failed");
        person.Run("push", file).ShouldBe(Application.NotRead, person.Output);
        person.Error.ShouldContain("现在不能改");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"amount\": \"", "\"amount\": \"x", StringComparison.Ordinal));
        person.Run("push", file).ShouldBe(Application.NotRead);
        person.Error.ShouldContain("填写不对");
        (await person.PushesAsync()).ShouldBeEmpty();
    }

    private static BudgetLine Change(string file, int index, Func<Money, Money> change)
    {
        var book = Read(file);
        var line = book.Lines[index] with { Amount = change(book.Lines[index].Amount) };
        Write(file, book with { Lines = [.. book.Lines.Select((old, at) => at == index ? line : old)] });
        return line;
    }

    private static AccountBook Read(string file)
    {
        var reading = EntryFile.Read(File.ReadAllBytes(file), Path.GetFileName(file), PackLoader.Embedded);
        return reading.Book.ShouldNotBeNull(string.Join('\n', reading.Faults));
    }

    private static void Write(string file, AccountBook book)
    {
        using var stream = File.Create(file);
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            EntryJson.Write(book, stream);
        }
        else
        {
            EntryWorkbook.Write(book, PackLoader.Embedded, stream, null);
        }
    }

    private async Task<AccountBook> BookAsync(Served person) =>
        (await listening.Site.Keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, Paths.Centre with { Year = person.Year }))).ShouldNotBeNull();
}
