namespace Mingzhang.Checking.Rules;

/// <summary>Work is told in people a month (人/月) where person-months (人月) may be meant. Asked of services only (“services”),
/// and not where people come or are paid each month (“unless”). One finding a sheet.</summary>
internal sealed class PersonMonthUnit : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (units, services, unless) = (context.List("units"), context.List("services"), context.List("unless"));
        return Targets.BySheet(
            context,
            Targets.Of(context).Where(row => row.Value is { Number: not null, Unit: not null } && !row.IsCost),
            row => units.Contains(row.Value.Unit!.Printed) && row.Says(services) && !row.Says(unless));
    }
}
