using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingzhang.EndToEnd;

/// <summary>The grid of budget lines as a person sees it: cells by their row, counted from 1, and the head of their column.</summary>
internal sealed class Grid(Person person)
{
    private static readonly string[] Columns = ["收支", "资金性质", "支出性质", "功能分类", "政府经济分类", "部门经济分类", "项目", "金额", "结转", "专项口径", "备注"];

    private IPage Page => person.Page;

    public ILocator Cell(int row, string column) => Page.Locator($"revogr-viewport-scroll.rgCol revogr-data[type='rgRow'] .rgCell[data-rgrow='{row - 1}'][data-rgcol='{Array.IndexOf(Columns, column)}']");

    /// <summary>The sum under the amounts.</summary>
    public ILocator Total => Page.Locator($"revogr-viewport-scroll.rgCol revogr-data[type='rowPinEnd'] .rgCell[data-rgcol='{Array.IndexOf(Columns, "金额")}']");

    public ILocator Panel => Page.Locator(".grid-panel");

    public ILocator Notice => Page.Locator(".grid-notice");

    public Task OpensAsync() => person.SeesAsync(Cell(1, "收支"));

    /// <summary>Clicks a cell; again, where the grid was just scrolling another one to its place.</summary>
    public async Task ChoosesAsync(int row, string column)
    {
        var place = Page.Locator(".grid-status .at").GetByText($"第 {row} 行 · {column}");
        for (var attempt = 1; await place.CountAsync() == 0; attempt++)
        {
            attempt.ShouldBeLessThan(10, $"第 {row} 行 · {column}");
            await Cell(row, column).ClickAsync();
        }

        await Page.Locator(".grid-editor:focus").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Types into a cell and goes on.</summary>
    public async Task TypesAsync(int row, string column, string words)
    {
        await ChoosesAsync(row, column);
        await Page.Keyboard.TypeAsync(words);
        await Page.Keyboard.PressAsync("Enter");
        await ShowsAsync(row, column, words);
    }

    /// <summary>Goes to the empty line at the end, which becomes a row when something is typed or pasted into it.</summary>
    public async Task GoesToEndAsync()
    {
        await Page.Locator("revogr-viewport-scroll.rgCol revogr-data[type='rgRow'] .rgCell").First.ClickAsync();
        await Page.Locator(".grid-editor:focus").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.PressAsync("Home");
    }

    /// <summary>Goes to the next cell that shows some words.</summary>
    /// <returns>The number of its row.</returns>
    public async Task<int> FindsAsync(string words)
    {
        await Page.Locator(".grid-find").FillAsync(words);
        await Page.Locator(".grid-find").PressAsync("Enter");
        var at = Page.Locator(".grid-status .at");
        await person.SeesAsync(at.GetByText(words));
        return int.Parse(Regex.Match(await at.InnerTextAsync(), "第 ([0-9]+) 行").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Types into cells from where the cursor stands to the right.</summary>
    public async Task TypesLineAsync(params string[] cells)
    {
        foreach (var cell in cells)
        {
            await Page.Keyboard.TypeAsync(cell);
            await Page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>A paste as the browser tells it after Ctrl+V, with what a spreadsheet puts on the clipboard.</summary>
    public Task PastesAsync(string text) => Page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, text);

    public Task IsSavedAsync() => person.SeesAsync(Page.Locator(".grid-status .state[data-state='saved']"));

    public Task ShowsAsync(int row, string column, string words) => Assertions.Expect(Cell(row, column)).ToHaveTextAsync(new Regex($"^{Regex.Escape(words)}([.]?0*)$"));
}
