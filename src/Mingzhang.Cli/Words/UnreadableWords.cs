using Mingzhang.Cli.Files;
using Mingzhang.Cli.Texts;

namespace Mingzhang.Cli.Words;

/// <summary>Tells why a file was not read and what to do about it.</summary>
public static class UnreadableWords
{
    public static string Of(UnreadableFile file, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(texts);
        var name = SafeText.OneLine(file.Path);
        if (file.Reason == UnreadableFile.Unexpected)
        {
            return texts.Format("unexpected", ("file", name), ("error", file.Detail));
        }

        var message = texts.Format($"unreadable.{file.Reason}", ("file", name));
        var detail = SafeText.OneLine(file.Detail);
        return detail.Length == 0 ? message : texts.Format("unreadable.detail", ("message", message), ("detail", detail));
    }
}
