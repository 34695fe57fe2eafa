using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>Writes sentences from a book and keeps account of each figure written. All that it writes is true.</summary>
internal sealed class Teller(Book book, Style style, Chance chance)
{
    private static readonly string[] Causes =
    [
        "人员增减和工资调整",
        "项目按进度安排",
        "设备更新周期不同",
        "上年一次性安排较多",
        "业务量变化",
        "社会保险缴费基数调整",
        "部分项目完成验收",
    ];
    private static readonly string[] Effects = ["相应调整安排", "据实安排", "按标准核定", "统筹安排", "按合同安排", "分年安排"];

    private readonly StringBuilder text = new();
    private readonly List<(Figure Figure, Coordinates At, IReadOnlyList<Coordinates> OrElse, bool IsOptional)> figures = [];
    private int number;
    private bool isToExplain;

    /// <summary>Money printed in one sentence may differ in unit from that of the document.</summary>
    public MoneyUnit Unit { get; set; } = style.SentenceUnit;

    public Teller Say(string words)
    {
        text.Append(words);
        return this;
    }

    public Teller Pick(params IReadOnlyList<string> words) => Say(chance.Pick(words));

    /// <summary>The amount at a point: “1206.65万元”.</summary>
    public Teller Amount(Coordinates at, params IReadOnlyList<Coordinates> orElse) => Amount(book[at], at, orElse);

    public Teller Amount(long fen, Coordinates at, params IReadOnlyList<Coordinates> orElse)
    {
        Write(Printed(fen), at, orElse, isOptional: false);
        return Say(Unit.Name);
    }

    /// <summary>An amount of which the words do not say enough for every reader.</summary>
    public Teller Loosely(Coordinates at)
    {
        Write(Printed(book[at]), at, [], isOptional: true);
        return Say(Unit.Name);
    }

    /// <summary>A count of things: “3辆”.</summary>
    public Teller Count(int count, string thing, Coordinates at)
    {
        Write(new(count, 0, Measure.Count(thing)), at, [], isOptional: true);
        return Say(thing);
    }

    /// <summary>“，比上年增加1.20万元，增长3.40%” against the same point of last year or another point; 持平 where equal.</summary>
    public Teller Change(Coordinates now, Coordinates before, string baseName = "上年", bool withRate = true, string reason = "")
    {
        var (current, last) = (book[now], book[before]);
        if (current == last)
        {
            return chance.Happens(50) ? Say($"，与{baseName}持平") : Say($"，与{baseName}一致");
        }

        // A change too small to print would read 增加0.00: nothing is said of it.
        if (Printed(Math.Abs(current - last)).Number == 0)
        {
            return this;
        }

        var rises = current > last;
        Say($"，比{baseName}{(rises ? "增加" : "减少")}");
        Write(Printed(Math.Abs(current - last)), now, [], isOptional: true);
        Say(Unit.Name);
        if (withRate && last != 0 && Style.Percent(Math.Abs(current - last), last).Number != 0)
        {
            Say(rises ? "，增长" : "，下降");
            Rate(Math.Abs(current - last), last, now);
        }

        if (reason.Length > 0)
        {
            isToExplain = false;
            return Say($"，主要原因是{reason}");
        }

        isToExplain |= !text.ToString().Contains("主要原因", StringComparison.Ordinal) && Math.Abs(current - last) * 10 > last;
        return this;
    }

    /// <summary>A rate in percent of two amounts in fen.</summary>
    public Teller Rate(long part, long whole, Coordinates at)
    {
        Write(Style.Percent(part, whole), at, [], isOptional: true);
        return Say("%");
    }

    /// <summary>“占收入合计的99.79%”.</summary>
    public Teller Share(Coordinates part, Coordinates whole, string wholeName)
    {
        Say(chance.Pick($"，占{wholeName}的", $"，占{wholeName}"));
        return Rate(book[part], book[whole], part);
    }

    /// <summary>“完成年初预算的98.30%”; without a budget there is no rate to give (FN-07).</summary>
    public Teller Completion(Coordinates now, Coordinates planned, string plannedName)
    {
        if (book[planned] == 0)
        {
            return this;
        }

        Say($"，完成{plannedName}的");
        return Rate(book[now], book[planned], now);
    }

    /// <summary>Ends the paragraph.</summary>
    public TextParagraph End()
    {
        number++;

        // A change of more than a tenth has its reason (BT-11): at the end of the paragraph, or of the list that it opens.
        if (isToExplain && text[^1] == '。')
        {
            isToExplain = false;
            Say($"增减的主要原因是{Causes[number % Causes.Length]}，{Effects[number / Causes.Length % Effects.Length]}。");
        }

        var sentence = text.ToString();
        var facts = figures
            .Select(figure => new ExpectedFact(
                $"第{number.ToString(CultureInfo.InvariantCulture)}段",
                sentence,
                "",
                figure.Figure,
                figure.At
            )
            {
                OrElse = figure.OrElse,
                IsOptional = figure.IsOptional,
                IsInSentence = true,
            })
            .ToList();
        text.Clear();
        figures.Clear();
        Unit = style.MixesUnits ? chance.Pick(MoneyUnit.Wan, MoneyUnit.Wan, MoneyUnit.Yuan, MoneyUnit.Yi) : style.SentenceUnit;
        return new(sentence, facts);
    }

    private Figure Printed(long fen)
    {
        var decimals = style.SentenceDecimals;
        if (Unit == MoneyUnit.Yuan)
        {
            decimals = 2;
        }
        else if (Unit == MoneyUnit.Yi)
        {
            decimals = 6;
        }

        var figure = Style.Print(fen, Unit, decimals);
        if (!style.TrimsSentences)
        {
            return figure;
        }

        var trimmed = figure.Digits.TrimEnd('0').TrimEnd('.');
        return figure with
        {
            Decimals = trimmed.Contains('.', StringComparison.Ordinal)
                ? trimmed.Length - trimmed.IndexOf('.', StringComparison.Ordinal) - 1
                : 0,
        };
    }

    private void Write(Figure figure, Coordinates at, IReadOnlyList<Coordinates> orElse, bool isOptional)
    {
        text.Append(figure.Digits);
        figures.Add((figure, at, orElse, isOptional));
    }
}
