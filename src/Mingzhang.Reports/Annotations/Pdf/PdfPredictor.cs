namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>Undoes the differences by which rows of bytes were made to pack better (the predictors of PNG).</summary>
internal static class PdfPredictor
{
    /// <param name="bytes">Unpacked bytes.</param>
    /// <param name="parameters">The dictionary DecodeParms as written; may be empty.</param>
    public static byte[] Undo(byte[] bytes, ReadOnlySpan<byte> parameters)
    {
        parameters = parameters.Trim("[] \r\n"u8);
        if (parameters.Length == 0 || parameters.SequenceEqual("null"u8))
            return bytes;
        var dictionary = new PdfDictionary(parameters.ToArray(), 0, out _);
        var predictor = dictionary.Integer("Predictor") ?? 1;
        if (predictor == 1)
            return bytes;
        var width = dictionary.Integer("Columns") ?? 1;
        if (predictor < 10 || (dictionary.Integer("Colors") ?? 1) != 1 || (dictionary.Integer("BitsPerComponent") ?? 8) != 8 || width is < 1 or > 4096)
            throw new InvalidDataException("another predictor");
        var rows = bytes.Length / (width + 1);
        var result = new byte[rows * width];
        for (var row = 0; row < rows; row++)
            UndoRow(bytes.AsSpan(row * (width + 1), width + 1), row == 0 ? new byte[width] : result.AsSpan((row - 1) * width, width), result.AsSpan(row * width, width));
        return result;
    }

    private static void UndoRow(ReadOnlySpan<byte> coded, ReadOnlySpan<byte> above, Span<byte> row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            var left = index > 0 ? row[index - 1] : 0;
            var corner = index > 0 ? above[index - 1] : 0;
            var guess = coded[0] switch
            {
                0 => 0,
                1 => left,
                2 => above[index],
                3 => (left + above[index]) / 2,
                4 => Paeth(left, above[index], corner),
                _ => throw new InvalidDataException("another predictor"),
            };
            row[index] = unchecked((byte)(coded[index + 1] + guess));
        }
    }

    // The neighbour that is nearest to left + above − corner.
    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
