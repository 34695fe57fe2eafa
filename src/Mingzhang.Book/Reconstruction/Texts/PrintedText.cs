using System.Text;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>A text with its normal form, each letter of which knows where it was printed.</summary>
internal sealed class PrintedText
{
    private readonly string printed;
    private readonly List<int> places = [];

    public PrintedText(string printed)
    {
        this.printed = printed;
        var normal = new StringBuilder(printed.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            // 1,505.27 and 1505.27 are one number.
            var isThousands = printed[i] is ',' or '，' && i > 0 && i + 3 < printed.Length && char.IsAsciiDigit(printed[i - 1]) && printed.Skip(i + 1).Take(3).All(char.IsAsciiDigit);
            if (!isThousands && Normal.One(printed[i]) is var letter and not '\0')
            {
                normal.Append(letter);
                places.Add(i);
            }
        }

        Normalised = normal.ToString();
    }

    public string Normalised { get; }

    /// <summary>What was printed between two places of the normal form, with the quotation marks that it drops.</summary>
    public string Between(int from, int to)
    {
        var start = from == 0 ? 0 : places[from - 1] + 1;
        var end = to < places.Count ? places[to] : printed.Length;
        return start < end ? printed[start..end] : "";
    }
}
