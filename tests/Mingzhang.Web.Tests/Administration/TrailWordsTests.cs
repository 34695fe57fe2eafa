using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Reports.Texts;
using Mingzhang.Store.Records;
using Mingzhang.Web.Administration;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Tests.Administration;

/// <summary>The words of the audit trail.</summary>
public sealed class TrailWordsTests
{
    [Fact]
    public void Every_kind_of_record_that_the_trail_tells_of_has_a_word()
    {
        var texts = new WordBooks().In(Language.Chinese);
        KeptTable.All.Where(table => table.IsTold && !texts.Has($"kind.{table.Name}")).Select(table => table.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_that_the_trail_tells_of_has_a_word()
    {
        var texts = new WordBooks().In(Language.Chinese);
        KeptTable.All.Where(table => table.IsTold).SelectMany(table => table.Columns).Select(column => column.Name).Distinct().Where(field => !texts.Has($"field.{field}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("budget_line", "amount_fen", "123456", "1,234.56")]
    [InlineData("budget_line", "fund", "General", "一般公共预算")]
    [InlineData("budget_line", "is_carried_over", "1", "是")]
    [InlineData("frozen_version", "at", "2026-02-06T04:00:00.0000000Z", "2026-02-06 12:00:00")]
    [InlineData("budget_line", "function", "2070899", "2070899")]
    [InlineData("gone_table", "amount_fen", "123", "123")]
    public async Task A_value_of_the_trail_is_told_as_a_person_reads_it(string kind, string field, string kept, string told)
    {
        await using var site = await TestSite.NewAsync();
        using var scope = site.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<TrailWords>().Value(kind, field, kept).ShouldBe(told);
    }
}
