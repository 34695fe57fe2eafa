using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Docx;

/// <summary>Numbers as Word's list formats print them.</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>Prints a number in a format of ST_NumberFormat; formats that are not known print as decimal.</summary>
    public static string Print(int number, string format) => format switch
    {
        "none" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanDigital2" => Counting(number, Digits, "十百千", "万", "亿", isFormal: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Digital(number),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" =>
            Counting(number, FormalDigits, "拾佰仟", "万", "亿", isFormal: true),
        "ideographTraditional" when number is >= 1 and <= 10 => Stems[number - 1].ToString(),
        "ideographZodiac" when number is >= 1 and <= 12 => Branches[number - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is >= 1 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is >= 1 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "ideographEnclosedCircle" when number is >= 1 and <= 10 => ((char)('㊀' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Create(CultureInfo.InvariantCulture, $"{number}").Aggregate("", (text, digit) => text + (char)(digit - '0' + '０')),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" when number >= 1 => Letters(number, 'A'),
        "lowerLetter" when number >= 1 => Letters(number, 'a'),
        "upperRoman" when number is >= 1 and < 4000 => Roman(number),
        "lowerRoman" when number is >= 1 and < 4000 => Roman(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Digital(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => char.IsAsciiDigit(digit) ? Digits[digit - '0'] : digit));

    // 十 and not 一十 at the beginning, 零 for a gap: 110 一百一十, 101 一百零一.
    private static string Counting(int number, string digits, string units, string tenThousand, string hundredMillion, bool isFormal)
    {
        if (number <= 0)
            return number == 0 ? (isFormal ? "零" : "〇") : number.ToString(CultureInfo.InvariantCulture);

        var result = new StringBuilder();
        var hasGap = false;
        for (var position = 8; position >= 0; position--)
        {
            var power = (int)Math.Pow(10, position);
            var digit = number / power % 10;
            if (digit == 0)
            {
                hasGap = result.Length > 0;
            }
            else
            {
                if (hasGap)
                    result.Append('零');
                hasGap = false;
                var isLeadingTen = position % 4 == 1 && digit == 1 && result.Length == 0 && !isFormal;
                if (!isLeadingTen)
                    result.Append(digits[digit]);
                if (position % 4 > 0)
                    result.Append(units[(position % 4) - 1]);
            }

            if (position == 8 && number / power > 0)
                result.Append(hundredMillion);
            else if (position == 4 && number / power % 10_000 > 0)
                result.Append(tenThousand);
        }

        return result.ToString();
    }

    // Word goes on after Z with AA, BB, CC.
    private static string Letters(int number, char first) =>
        new((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 40));

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var result = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                result.Append(sign);
        }

        return result.ToString();
    }
}
