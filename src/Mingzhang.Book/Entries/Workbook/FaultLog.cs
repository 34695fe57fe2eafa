using Mingzhang.Model;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Gathers what is wrong in one file.</summary>
internal sealed class FaultLog(string file)
{
    private readonly List<EntryFault> faults = [];

    public string File => file;

    public IReadOnlyList<EntryFault> Faults => faults;

    public void Add(string? sheet, string? cell, string problem, string remedy, Severity severity = Severity.Error) =>
        faults.Add(new(file, sheet, cell, problem, remedy) { Severity = severity });

    /// <summary>A text of the file as a message shows it: in one line, and not whole pages of it.</summary>
    public static string Shown(string text)
    {
        var line = EntryText.OneLine(text);
        return line.Length <= 40 ? line : line[..(char.IsHighSurrogate(line[38]) ? 38 : 39)] + "…";
    }
}
