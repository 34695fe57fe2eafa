using Mingzhang.Checking.Tests.Rules;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests;

public class SheetTextTests
{
    [Fact]
    public void Book_marks_within_a_projects_name_become_the_inner_ones() =>
        Rule.In("cap-above-budget", SheetNotation.Document("项目 《河湾周刊》编印 | 预算 30\n成本 | 项目总成本 | ≤40万元")).Messages[0].ShouldStartWith("《〈河湾周刊〉编印》");
}
