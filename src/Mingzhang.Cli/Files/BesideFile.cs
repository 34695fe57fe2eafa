using System.Text;
using Mingzhang.Checking;
using Mingzhang.Reading;
using Mingzhang.Reports.Explanations;

namespace Mingzhang.Cli.Files;

/// <summary>Puts a line into a file that lies beside a document: explanations, changed scores.</summary>
internal static class BesideFile
{
    // With its mark, so that old editors of Windows know it for UTF-8.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Puts a line in the place of that of its number, or at the end.</summary>
    /// <param name="path">The file; a new one begins with the head.</param>
    /// <param name="head">Lines of a new file, without their #.</param>
    /// <param name="number">Number of the finding or row.</param>
    /// <param name="explanation">What to write.</param>
    /// <returns>Whether it was written, and whether a line was replaced; null where there is something that must not be lost and cannot
    /// be read.</returns>
    public static (bool IsWritten, bool IsReplaced)? Put(string path, string head, string number, Explanation explanation)
    {
        try
        {
            if (Before(path) is not { } before)
            {
                return null;
            }

            var after = ExplanationFile.With(before, head, number, explanation);
            WholeFile.Write(path, stream =>
            {
                stream.Write(Encoding.Preamble);
                stream.Write(Encoding.GetBytes(after));
            });
            return (true, ExplanationFile.Parse(before, "").Lines.Any(line => line.Number == number));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (false, false);
        }
    }

    private static string? Before(string path) =>
        !File.Exists(path) ? ""
        : new FileInfo(path).Length > ExplanationFile.MostBytes ? null
        : TextDecoding.TryDecode(File.ReadAllBytes(path))?.TrimStart('\uFEFF');
}
