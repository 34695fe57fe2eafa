using System.Globalization;

namespace Mingzhang.Model;

/// <summary>功能分类: a code of 3 (类), 5 (款) or 7 (项) digits; the default is the whole (CL-02).</summary>
public readonly record struct FunctionCode(int Value)
{
    public static readonly FunctionCode All;

    public bool IsAll => Value == 0;

    /// <summary>1 for 类, 2 for 款, 3 for 项, 0 for the whole.</summary>
    public int Level => Value switch { 0 => 0, < 1_000 => 1, < 100_000 => 2, _ => 3 };

    public FunctionCode Parent => new(Value < 1_000 ? 0 : Value / 100);

    public static bool TryParse(string text, out FunctionCode code) => Codes.TryParse(text, 7, '2', '2', out var value) ? Found(value, out code) : None(out code);

    public bool IsWithin(FunctionCode ancestor) => Codes.IsWithin(Value, ancestor.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static bool Found(int value, out FunctionCode code)
    {
        code = new(value);
        return true;
    }

    private static bool None(out FunctionCode code)
    {
        code = All;
        return false;
    }
}

/// <summary>经济分类: a code of 3 (类) or 5 (款) digits, departmental (301–399) or governmental (501–599); the
/// default is the whole (CL-03).</summary>
public readonly record struct EconomyCode(int Value)
{
    public static readonly EconomyCode All;

    public bool IsAll => Value == 0;

    public int Level => Value switch { 0 => 0, < 1_000 => 1, _ => 2 };

    public EconomyCode Parent => new(Value < 1_000 ? 0 : Value / 100);

    public bool IsGovernmental => Value is >= 501 and < 600 or >= 50_000 and < 60_000;

    public static bool TryParse(string text, out EconomyCode code)
    {
        var found = Codes.TryParse(text, 5, '3', '3', out var value) || Codes.TryParse(text, 5, '5', '5', out value);
        code = new(found ? value : 0);
        return found;
    }

    public bool IsWithin(EconomyCode ancestor) => Codes.IsWithin(Value, ancestor.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

internal static class Codes
{
    /// <summary>Reads a code of 3, 5, … up to <paramref name="longest"/> digits with a given first digit.</summary>
    public static bool TryParse(string text, int longest, char first, char last, out int value)
    {
        value = 0;
        return text.Length >= 3 && text.Length <= longest && text.Length % 2 == 1 && text[0] >= first && text[0] <= last
            && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public static bool IsWithin(int code, int ancestor)
    {
        for (var value = code; value != 0; value = value < 1_000 ? 0 : value / 100)
        {
            if (value == ancestor)
            {
                return true;
            }
        }

        return ancestor == 0;
    }
}
