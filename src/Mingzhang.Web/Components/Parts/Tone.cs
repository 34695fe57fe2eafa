namespace Mingzhang.Web.Components.Parts;

/// <summary>What a colour says. It is never said by the colour alone.</summary>
public enum Tone
{
    Neutral,
    Accent,
    Good,
    Warn,
    Bad,
}

/// <summary>How far a piece of work is.</summary>
public enum StateKind
{
    /// <summary>Somebody is writing it.</summary>
    Draft,

    /// <summary>It waits for somebody else.</summary>
    Waiting,

    /// <summary>It came back with comments.</summary>
    Returned,

    /// <summary>It is approved or published.</summary>
    Done,

    /// <summary>Its day has passed.</summary>
    Late,
}

public static class Tones
{
    /// <summary>The class that gives the tone its colours.</summary>
    public static string Class(this Tone tone) =>
        tone switch
        {
            Tone.Accent => "tone-accent",
            Tone.Good => "tone-good",
            Tone.Warn => "tone-warn",
            Tone.Bad => "tone-bad",
            _ => "tone-neutral",
        };

    public static Tone Of(StateKind state) =>
        state switch
        {
            StateKind.Waiting => Tone.Accent,
            StateKind.Returned => Tone.Warn,
            StateKind.Done => Tone.Good,
            StateKind.Late => Tone.Bad,
            _ => Tone.Neutral,
        };
}
