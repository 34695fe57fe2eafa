using Mingzhang.Reports.Html;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Files;

/// <summary>Writes the pages of projects into a folder. A file that stands there under the same name is replaced, no other is touched.</summary>
public static class PageFolder
{
    /// <summary>Writes them.</summary>
    /// <returns>What was written, told, and whether it failed.</returns>
    public static (string Line, bool IsFailed) Write(string folder, CommandResult result, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(texts);
        try
        {
            Directory.CreateDirectory(folder);
            var count = 0;
            foreach (var (file, write) in new ProjectPages(result.Performance!, result.Scores, texts, Application.Version).All())
            {
                WholeFile.Write(Path.Combine(folder, file), write);
                count++;
            }

            return (texts.Format("pages.written", ("count", $"{count - 1}"), ("file", Path.Combine(folder, ProjectPages.Index))), false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (texts.Format("pages.unwritable", ("folder", folder)), true);
        }
    }
}
