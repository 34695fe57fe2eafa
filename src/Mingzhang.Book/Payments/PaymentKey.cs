using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Book.Payments;

/// <summary>Gives each row of a file its key: unit, voucher, day, amount, summary, and the how many-th row of the file that agrees in all of these.</summary>
/// <remarks>Codes and payee take no part: a later export with more columns must not bring each payment a second time. Of two exports that share a
/// day each has to hold all of its equal rows, as exports by period do.</remarks>
internal sealed class PaymentKeys(string unit)
{
    private const char Separator = '\u001F';

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(DateOnly date, Money amount, string voucher, string summary, out int occurrence)
    {
        var content = string.Join(Separator, unit, WordText.Normal(voucher), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), amount.Fen.ToString(CultureInfo.InvariantCulture), WordText.Normal(summary));
        occurrence = seen[content] = seen.GetValueOrDefault(content) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content + Separator + occurrence.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
