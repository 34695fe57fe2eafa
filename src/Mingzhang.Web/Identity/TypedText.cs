namespace Mingzhang.Web.Identity;

/// <summary>What a person typed, made independent of how the input method was set.</summary>
public static class TypedText
{
    /// <summary>Full-width letters, digits and signs as ordinary ones, the wide space as a space.</summary>
    /// <remarks>A Chinese input method left on full width types １２３ for 123, and nobody sees it in a password field. The
    /// framework's own normalisation does nothing in a program without cultures.</remarks>
    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, original) =>
            {
                for (var index = 0; index < folded.Length; index++)
                {
                    folded[index] = original[index] switch
                    {
                        >= '\uFF01' and <= '\uFF5E' and var wide => (char)(wide - 0xFEE0),
                        '\u3000' => ' ',
                        var other => other,
                    };
                }
            }
        );
}
