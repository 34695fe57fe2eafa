using Mingzhang.Reports.Texts;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Components.StyleGuide;

/// <summary>An invented centre in the middle of its year, to look at the parts with. Shown in Development only.</summary>
internal static class SampleCentre
{
    public static IReadOnlyList<YearStep> Year { get; } =
    [
        new("一上", new(2025, 9, 20), StepState.Done),
        new("一下", new(2025, 11, 15), StepState.Done),
        new("二上", new(2025, 12, 10), StepState.Done),
        new("批复", new(2026, 2, 6), StepState.Done),
        new("预算公开", new(2026, 2, 26), StepState.Done, "第 18 天公开"),
        new("调整", new(2026, 7, 31), StepState.Late, "逾期 19 天", "#"),
        new("1–7月监控", new(2026, 8, 31), StepState.Now, "还有 12 天", "#"),
        new("年终结账", new(2026, 12, 31), StepState.Next),
        new("自评", new(2027, 3, 31), StepState.Next),
        new("决算公开", null, StepState.Next, "批复后 20 天"),
    ];

    public static IReadOnlyList<Line> Lines { get; } =
    [
        new("P01", "县级广播电视节目制作与播出", 3_860_000_00, 3_860_000_00, 2_412_350_00, 0.58m),
        new("P02", "应急广播终端运行维护", 1_245_600_00, 1_389_600_00, 1_180_000_00, 0.62m),
        new("P03", "报纸编辑印刷发行", 684_320_50, 684_320_50, 342_160_25, 0.55m),
        new("P04", "新媒体平台技术服务", 920_000_00, 780_000_00, 95_000_00, 0.60m),
        new("P05", "演播室设备更新（上年结转）", 1_503_278_90, 1_503_278_90, 0, 0.50m),
        new("P06", "退回上年多列的设备款", -36_500_00, -36_500_00, -36_500_00, null),
    ];

    public static IReadOnlyList<Timeline.Moment> History { get; } =
    [
        new(At(8, 19, 10, 32), "钱新民", "退回修改", "表3第12行维修费与合同金额不一致，请核对后重报。", Tone.Warn),
        new(At(8, 18, 16, 5), "孙丽", "复核通过", null, Tone.Good, "周明"),
        new(
            At(8, 18, 9, 20),
            "李晓",
            "修改金额",
            null,
            Tone.Accent,
            null,
            builder =>
            {
                builder.OpenComponent<Diff>(0);
                builder.AddComponentParameter(1, nameof(Diff.Old), "1,245,600.00");
                builder.AddComponentParameter(2, nameof(Diff.New), "1,389,600.00");
                builder.AddComponentParameter(3, nameof(Diff.Whole), true);
                builder.CloseComponent();
            }
        ),
        new(At(8, 15, 14, 41), "李晓", "开始编制"),
    ];

    /// <summary>Fills in a preparer who also leads a project.</summary>
    public static void Fill(Current current)
    {
        var isEnglish = current.Language == Language.English;
        current.Person = new("lixiao", "李晓");
        current.Unit = new("401001", isEnglish ? "Shili County Converged-Media Centre" : "示例县融媒体中心");
        current.Year = 2026;
        current.Units = [current.Unit, new("401002", "示例县广播电视台"), new("401003", "示例县新闻传播中心")];
        current.Years = [2027, 2026, 2025];
        current.Roles = [new("preparer", isEnglish ? "Preparer" : "经办"), new("lead", isEnglish ? "Project lead" : "项目负责人")];
        current.Permissions = new HashSet<string>(
            [
                "budget.view",
                "targets.view",
                "execution.view",
                "evaluation.view",
                "review.view",
                "disclosure.view",
                "documents.check",
                "district.view",
                "packs.view",
            ],
            StringComparer.Ordinal
        );
    }

    public static DateTimeOffset At(int month, int day, int hour, int minute) =>
        new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    /// <param name="Code">The project's code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Initial">Initial budget in fen.</param>
    /// <param name="Adjusted">Adjusted budget in fen.</param>
    /// <param name="Paid">Payments in fen.</param>
    /// <param name="Plan">The share that should be paid by now; null without a plan.</param>
    internal sealed record Line(string Code, string Name, long Initial, long Adjusted, long Paid, decimal? Plan)
    {
        public decimal? Rate => Adjusted > 0 ? (decimal)Paid / Adjusted : null;
    }
}
