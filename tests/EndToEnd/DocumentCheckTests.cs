using Microsoft.Playwright;
using Mingzhang.Acceptance;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>文档检查: a file is dropped, what is wrong stands beside it, and nothing of it is kept.</summary>
public sealed class DocumentCheckTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_dropped_file_is_checked_beside_its_tables_and_nothing_is_stored()
    {
        await using var server = await Server.StartAsync();
        await using (var person = await Person.EntersAsync(browser, server, "李复核"))
        {
            await person.GoesToAsync("文档检查");
            await DropAsync(person, SeedFolder.FileOf("002"));
            await person.PressesAsync("开始检查");
            await Assertions.Expect(person.Page.Locator(".finding-card").First).ToBeVisibleAsync(new() { Timeout = 120_000 });

            // A finding leads to its figure in the table as printed.
            var link = person.Page.Locator(".finding-card a[href^='#d']").First;
            var place = (await link.GetAttributeAsync("href"))![1..];
            await link.ClickAsync();
            await person.SeesAsync(person.Page.Locator($"[id='{place}']"));
            await person.GoesToAsync("文档检查");
            await person.SeesAsync("30 分钟内可以再看");
        }

        // Another sign-in of the same person sees nothing of it, and the database holds no file.
        await using (var again = await Person.EntersAsync(browser, server, "李复核"))
        {
            await again.GoesToAsync("文档检查");
            await again.SeesNoAsync(again.Page.GetByText("刚检查过的"));
            await again.SeesNoAsync(again.Page.GetByText("保存过的文件"));
        }

        await server.KillAsync();
        (await server.LookAsync(looking => looking.QueryAsync<long>("select count(*) from document"))).ShouldBe([0L]);
    }

    // As a file manager drops it: the browser hands the file over with the event.
    private static async Task DropAsync(Person person, string file)
    {
        var files = await person.Page.EvaluateHandleAsync(
            """
            ([name, bytes]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type: "text/plain" }));
              return data;
            }
            """, new[] { Path.GetFileName(file), Convert.ToBase64String(await File.ReadAllBytesAsync(file)) });
        await person.Page.Locator("[data-drop]").DispatchEventAsync("drop", new { dataTransfer = files });
    }
}
