using Mingzhang.Model;

namespace Mingzhang.Books.Sets;

/// <summary>The tables and the words of one kind of disclosure, as a province prints it.</summary>
public abstract class TableSet
{
    /// <summary>All sets, by name.</summary>
    public static IReadOnlyDictionary<string, TableSet> All { get; } =
        new TableSet[]
        {
            new BeijingBudget(),
            new HebeiBudget(),
            new ShanghaiBudget(),
            new ComparingBudget(),
            new NationalAccounts(),
            new SouthwestAccounts(),
        }.ToDictionary(set => set.Name);

    /// <summary>Its name in reports and on the command line.</summary>
    public abstract string Name { get; }

    public abstract BookScope Scope { get; }

    /// <summary>The style of the province, with what varies there chosen at random.</summary>
    public abstract Style Style(Chance chance);

    /// <summary>The whole document of a book.</summary>
    public BookDocument Compose(Book book, Style style)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(style);
        List<Element> elements = [new Heading(Title(book), 1)];
        elements.AddRange(Elements(book, style, new Chance(book.Seed, "words")));
        return new(Title(book), Title(book), elements);
    }

    public abstract string Title(Book book);

    protected abstract IEnumerable<Element> Elements(Book book, Style style, Chance chance);

    /// <summary>The stage and year that all figures of this year have.</summary>
    protected static Coordinates Budgeted(Book book) => new() { Year = book.Year, Stage = Stage.Initial };

    protected static Coordinates Accounted(Book book) => new() { Year = book.Year, Stage = Stage.Final };
}
