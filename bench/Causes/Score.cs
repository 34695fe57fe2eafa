using Mingzhang.Books.Mistakes;

namespace Mingzhang.Causes;

/// <summary>What came of one mistake.</summary>
internal sealed record Verdict(MistakeKind Kind)
{
    /// <summary>The table was not read as it is printed, so nothing can be said.</summary>
    public bool IsLost { get; init; }

    /// <summary>Nothing breaks whatever is printed at its places.</summary>
    public bool IsUnknowable { get; init; }

    /// <summary>Only “at most the whole” limits the figure, and the mistake stays below.</summary>
    public bool IsOnlyBounded { get; init; }

    /// <summary>Reading gave the true values back, and nothing is found.</summary>
    public bool IsMended { get; init; }

    /// <summary>Every relation of the document holds with the mistake, though another value would break some: rounding covers
    /// it, or two figures that changed places are told apart by nothing.</summary>
    public bool StillAddsUp { get; init; }

    public bool IsFound { get; init; }

    /// <summary>The first cause is the mistake, with its values.</summary>
    public bool IsFirst { get; init; }

    /// <summary>It is the first or one of those that are as likely.</summary>
    public bool IsAmongEquals { get; init; }

    public bool IsAmongThree { get; init; }

    /// <summary>The first cause names the places, whatever the values.</summary>
    public bool HasPlaces { get; init; }

    public bool HasKind { get; init; }

    public bool Counts => !(IsLost || IsUnknowable || IsOnlyBounded || IsMended || StillAddsUp);
}

/// <summary>Counts over many mistakes of a kind.</summary>
internal sealed class Score
{
    private readonly List<Verdict> verdicts = [];

    public int Documents { get; set; }

    public int Findings { get; set; }

    public int FalseFindings { get; set; }

    /// <summary>Documents that had no place for the kind.</summary>
    public int Impossible { get; set; }

    public void Add(Verdict verdict) => verdicts.Add(verdict);

    public void Add(Score other)
    {
        verdicts.AddRange(other.verdicts);
        Documents += other.Documents;
        Findings += other.Findings;
        FalseFindings += other.FalseFindings;
        Impossible += other.Impossible;
    }

    public const string Head =
        "| 错法 | 注入 | 无处可错 | 对不上 | 无从发现 | 只有上限 | 仍相符 | 读时已改正 | 可发现 | 发现 | 首选全对 | 首选或并列 | 前三 | 首选指对处 | 首选说对错法 | 每份的发现 | 误报 |\n"
        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    public string Row(string name)
    {
        var counted = verdicts.Count(verdict => verdict.Counts);
        string[] cells =
        [
            name,
            $"{verdicts.Count}",
            $"{Impossible}",
            $"{verdicts.Count(verdict => verdict.IsLost)}",
            $"{verdicts.Count(verdict => verdict.IsUnknowable)}",
            $"{verdicts.Count(verdict => verdict.IsOnlyBounded)}",
            $"{verdicts.Count(verdict => verdict.StillAddsUp)}",
            $"{verdicts.Count(verdict => verdict.IsMended)}",
            $"{counted}",
            Share(verdict => verdict.IsFound),
            Share(verdict => verdict.IsFirst),
            Share(verdict => verdict.IsAmongEquals),
            Share(verdict => verdict.IsAmongThree),
            Share(verdict => verdict.HasPlaces),
            Share(verdict => verdict.HasKind),
            Documents == 0 ? "—" : $"{(decimal)Findings / Documents:0.00}",
            $"{FalseFindings}",
        ];
        return $"| {string.Join(" | ", cells)} |";

        // Rounded down, so that 100 % means all.
        string Share(Func<Verdict, bool> has) =>
            counted == 0 ? "—" : $"{Math.Floor(verdicts.Count(verdict => verdict.Counts && has(verdict)) * 1000m / counted) / 10:0.0}%";
    }
}
