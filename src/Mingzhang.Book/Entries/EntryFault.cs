using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Entries;

/// <summary>Something wrong in a file of entries: where it stands, what it is, and what to do. In Chinese, as it is shown.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Worksheet; null where the whole file is meant, or the file is JSON.</param>
/// <param name="Cell">Cell as C7, or the place in a JSON file as $.lines[3].amount; null where the whole sheet is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record EntryFault(string File, string? Sheet, string? Cell, string Problem, string Remedy)
{
    /// <summary>An Error has to be mended before anything is written; a Question was understood, and should be looked at.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>File, sheet and cell in words: “填报.xlsx”的“预算明细”C7.</summary>
    public string Place => $"“{File}”" + (Sheet is null ? "" : $"的“{Sheet}”") + (Cell ?? "");

    public override string ToString() => $"{Place}：{Problem}{Remedy}";
}

/// <summary>A file of entries as far as it could be read.</summary>
/// <param name="Book">The book, without what was not understood; null where not even unit and year could be told.</param>
/// <param name="Faults">Everything that is wrong, in the order of the file.</param>
public sealed record EntryReading(AccountBook? Book, IReadOnlyList<EntryFault> Faults)
{
    /// <summary>Whether something has to be mended before the book can be used.</summary>
    public bool HasErrors => Book is null || Faults.Any(fault => fault.Severity != Severity.Question);

    internal static EntryReading Nothing(string file, string problem, string remedy) => new(null, [new(file, null, null, problem, remedy)]);
}
