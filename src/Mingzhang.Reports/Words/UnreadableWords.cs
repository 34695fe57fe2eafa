using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells why a file was not read and what to do about it.</summary>
public static class UnreadableWords
{
    private const char IdeographicFullStop = '\u3002';

    public static string Of(UnreadableFile file, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(texts);
        var name = SafeText.OneLine(file.Path);
        if (file.Reason == UnreadableFile.Unexpected)
        {
            return texts.Format("unexpected", ("file", name), ("error", file.Detail));
        }

        var detail = SafeText.OneLine(file.Detail);

        // Readers mostly tell the whole matter, with what to do, in Chinese: that is better than what we know here.
        if (texts.Language == Language.Chinese && detail.EndsWith(IdeographicFullStop))
        {
            return texts.Format("unreadable.told", ("file", name), ("detail", detail));
        }

        var message = texts.Format($"unreadable.{file.Reason}", ("file", name));
        return detail.Length == 0 ? message : texts.Format("unreadable.detail", ("message", message), ("detail", detail));
    }
}
