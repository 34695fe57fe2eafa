namespace Mingzhang.Web.Components.Parts;

/// <summary>Two versions of a text, cut into what both begin with, what differs, and what both end with.</summary>
public readonly record struct TextDifference(string Start, string Old, string New, string End)
{
    public static TextDifference Of(string old, string @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var most = Math.Min(old.Length, @new.Length);
        var start = 0;
        while (start < most && old[start] == @new[start])
        {
            start++;
        }

        // A character of two halves is not cut between them.
        if (start > 0 && char.IsHighSurrogate(old[start - 1]))
        {
            start--;
        }

        var end = 0;
        while (end < most - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        if (end > 0 && char.IsLowSurrogate(old[^end]))
        {
            end--;
        }

        return new(old[..start], old[start..^end], @new[start..^end], old[^end..]);
    }
}
