using Mingzhang.Reports.Texts;
using Mingzhang.Store.Records;
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
}
