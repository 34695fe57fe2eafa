namespace Mingzhang.Packs.Tests;

public class EmbeddedPacksTests
{
    [Fact]
    public void The_packs_built_into_the_program_load() =>
        PackLoader.Embedded.Functions.CodesNamed("文化旅游体育与传媒支出").ShouldBe([207]);
}
