namespace Mingzhang.Cli.Screens;

/// <summary>How a line is meant; a screen with colours shows it.</summary>
public enum Tone
{
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
    Question,
}

/// <summary>Where results are shown. Every text is made safe and escaped here, whoever wrote it.</summary>
public interface IScreen
{
    /// <summary>Shows a line, indented by steps of three columns.</summary>
    void Line(string text, Tone tone = Tone.Plain, int indent = 0);

    void Blank();

    /// <summary>Shows a table; <paramref name="numeric"/> says which columns are numbers, aligned to the right.</summary>
    void Table(IReadOnlyList<string> head, IReadOnlyList<bool> numeric, IReadOnlyList<IReadOnlyList<string>> rows);

    /// <summary>Does long work and, where a person watches, shows how far it is.</summary>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="heading">What is being done.</param>
    /// <param name="work">The work; it calls its argument with the name of each step as it starts.</param>
    T Watch<T>(int steps, string heading, Func<Action<string>, T> work);
}
