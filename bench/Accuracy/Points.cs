using Mingzhang.Model;

namespace Mingzhang.Accuracy;

/// <summary>Points in short words, for reports to people who mend the reader.</summary>
internal static class Points
{
    public static string Text(Coordinates point)
    {
        List<string> parts = [];
        Add("单位", point.Unit);
        Add("年", point.Year == 0 ? null : $"{point.Year}");
        Add("阶段", point.Stage == Stage.Unknown ? null : $"{point.Stage}");
        Add("收支", point.Flow == Flow.None ? null : $"{point.Flow}");
        Add("资金", point.Fund == Fund.All ? null : $"{point.Fund}");
        Add("性质", point.Nature == Nature.All ? null : $"{point.Nature}");
        Add("功能", point.Function.IsAll ? null : $"{point.Function}");
        Add("部门经济", point.Economy.IsAll ? null : $"{point.Economy}");
        Add("政府经济", point.GovernmentEconomy.IsAll ? null : $"{point.GovernmentEconomy}");
        Add("项目", point.Project);
        Add("口径", point.Theme == Theme.All ? null : $"{point.Theme}");
        Add("明细", point.Item);
        return parts.Count == 0 ? "（全部）" : string.Join(' ', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={value}");
            }
        }
    }

    /// <summary>The dimensions of a set, by name.</summary>
    public static string Named(this DimensionSet set) => string.Join('、', Enum.GetValues<Dimension>().Where(set.Has));
}
