using Mingzhang.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Mingzhang.Web.Disclosure;

/// <summary>A page whose address names a unit and a year. What the visit says of them was looked up and allowed; these are only what was typed.</summary>
public abstract class UnitYearPage : WholeComponent
{
    [Parameter]
    public string Unit { get; set; } = "";

    [Parameter]
    public int Year { get; set; }
}
