using System.Globalization;
using Microsoft.AspNetCore.Components;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Spending;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Components.Pages.Spending;

/// <summary>What all pages of execution and monitoring have.</summary>
public abstract class ExecutionPage : WholeComponent
{
    [Inject]
    protected Words T { get; set; } = default!;

    [Inject]
    protected Visit Visit { get; set; } = default!;

    [Inject]
    protected Keeper Keeper { get; set; } = default!;

    [Inject]
    protected PackSet Packs { get; set; } = default!;

    [Parameter]
    public string Unit { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    /// <summary>What just happened: a key of the texts.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>What could not be done: a key of the texts.</summary>
    [SupplyParameterFromQuery]
    public string? Failed { get; set; }

    /// <summary>The last month that counts, 1 to 12.</summary>
    [SupplyParameterFromQuery]
    public int? Through { get; set; }

    /// <summary>Null if the unit has no book of the year.</summary>
    protected ExecutionBook? Book { get; private set; }

    protected Scope Scope => Visit.Scope;

    protected DateOnly Today => DateOnly.FromDateTime(Keeper.Now.ToOffset(TimeSpan.FromHours(8)).DateTime);

    protected async Task LoadAsync() => Book = await Keeper.LookAsync(looking => ExecutionBook.LoadAsync(looking, Scope, Packs));

    protected string To(string path = "") => ExecutionAddress.Of(Scope, path);

    protected static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    protected static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A month in words, 7月.</summary>
    protected string Month(int month) => T[$"execution.month.{Plain(month)}"];

    /// <summary>A span from January in words, 1–7月.</summary>
    protected string Span(int through) => through == 1 ? Month(1) : T.Format("execution.span", ("month", Plain(through)), ("name", Month(through)));

    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
