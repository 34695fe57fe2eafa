using Mingzhang.Model.Entries;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>A unit's year with the records that its projects and indicators are kept in, both in the book's order.</summary>
/// <param name="Scope">Whose year.</param>
/// <param name="Book">The book with what adjustments and payments make of it.</param>
/// <param name="Projects">One for each project of the book, in its order.</param>
/// <param name="Indicators">One list for each project, in the order of its indicators.</param>
public sealed record YearBook(Scope Scope, AccountBook Book, IReadOnlyList<KeptProject> Projects, IReadOnlyList<IReadOnlyList<KeptIndicator>> Indicators)
{
    /// <summary>The year; null if the unit has no book of it.</summary>
    public static async Task<YearBook?> LoadAsync(Looking looking, Scope scope)
    {
        if (await KeptBooks.LoadAsync(looking, scope) is not { } book)
        {
            return null;
        }

        IReadOnlyList<KeptProject> projects = [.. (await looking.ListAsync<KeptProject>(scope)).OrderBy(project => project.Position)];
        var indicators = (await looking.ListAsync<KeptIndicator>(scope)).OrderBy(indicator => indicator.Position).ToLookup(indicator => indicator.Project);
        return new(scope, await ExecutionLines.AddAsync(looking, scope, book), projects, [.. projects.Select(project => (IReadOnlyList<KeptIndicator>)[.. indicators[project.Id]])]);
    }

    /// <summary>The number of a project by its id, or by its code as budget lines name it; −1 for none.</summary>
    public int Find(string project)
    {
        for (var number = 0; number < Projects.Count; number++)
        {
            if (Projects[number].Id == project)
            {
                return number;
            }
        }

        return Projects.ToList().FindIndex(one => one.Code.Length > 0 && one.Code == project);
    }

    public string Address(int project) => $"/u/{Uri.EscapeDataString(Scope.Unit)}/{Scope.Year}/projects/{Projects[project].Id}";
}
