namespace Mingzhang.Writing.Office;

internal static class PdfNormal
{
    public static byte[] Of(byte[] pdf) => pdf;
}
