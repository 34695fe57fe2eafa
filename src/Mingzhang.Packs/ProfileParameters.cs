using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>What a parameter's value may be.</summary>
/// <param name="IsList">Several values are allowed.</param>
/// <param name="Values">The allowed values; empty for any text.</param>
/// <param name="IsNumber">A number without sign.</param>
internal sealed record ParameterShape(bool IsList, IReadOnlyCollection<string> Values, bool IsNumber)
{
    public bool Allows(string value) =>
        IsNumber ? decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        : Values.Count > 0 ? Values.Contains(value)
        : !value.Contains(',');
}

/// <summary>The parameters that a profile may set. A name that is not here is a mistake, or code is missing for it.</summary>
internal static class ProfileParameters
{
    private static readonly ParameterShape Flag = new(IsList: false, ["true", "false"], IsNumber: false);
    private static readonly ParameterShape Number = new(IsList: false, [], IsNumber: true);
    private static readonly ParameterShape Titles = new(IsList: true, [], IsNumber: false);

    public static readonly IReadOnlyDictionary<string, ParameterShape> Known = new Dictionary<string, ParameterShape>
    {
        ["documentKinds"] = new(IsList: true, Choices.Of(typeof(DocumentKind)).Names, IsNumber: false),
        ["organOperationEqualsRunning"] = Flag,
        ["threePublicBudgetStage"] = new(IsList: false, ["initial", "adjusted"], IsNumber: false),
        ["functionLevels"] = new(IsList: false, ["all", "items"], IsNumber: false),
        ["reasonThresholdPercent"] = Number,
        ["disclosureDays"] = Number,
        ["disclosureCounting"] = new(IsList: false, Choices.Of(typeof(DayCounting)).Names, IsNumber: false),
        ["deadlines"] = new(IsList: true, [], IsNumber: false),
        ["largeEquipmentFromWan"] = Number,
        ["largeSpecialEquipmentFromWan"] = Number,
        ["budgetTables"] = Titles,
        ["finalAccountsTables"] = Titles,
    };
}
