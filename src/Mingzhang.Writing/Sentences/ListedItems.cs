using Mingzhang.Model;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Writing.Sentences;

/// <summary>Finds the items of a list: those that have money.</summary>
internal sealed class ListedItems(FactBook facts, CodeNames names, Coordinates basis)
{
    /// <summary>The items in their order.</summary>
    /// <param name="list">The list.</param>
    /// <param name="also">Year and stage whose items are listed too, though they have no money now.</param>
    public List<(string Name, NamedFigure Figure, Subject Subject)> Of(SentenceList list, Coordinates? also)
    {
        var subjects = list.Each is { } each ? Found(list, each, also) : list.Facts.Select(facts.SubjectOf);
        var items = subjects.Select(subject => (subject.Name, Figure: subject.At(basis), Subject: subject))
            .Where(item => item.Figure is { Exact: not 0 } || (item.Figure is not null && also is { } before && item.Subject.At(before) is { Exact: not 0 }))
            .Select(item => (item.Name, item.Figure!, item.Subject));
        return list.Order == ListOrder.Size ? [.. items.OrderByDescending(item => item.Item2.Exact)] : [.. items];
    }

    private IEnumerable<Subject> Found(SentenceList list, ListEach each, Coordinates? also)
    {
        IEnumerable<Coordinates> bases = also is { } before ? [basis, before] : [basis];
        var entries = bases.SelectMany(point => facts.Ledger.EntriesOf(list.At.Of(point))).Select(posting => posting.At).ToList();
        return each switch
        {
            ListEach.Function => entries.Select(at => Cut(at.Function, Depth(list.Level))).Where(code => !code.IsAll).Distinct().OrderBy(code => code.ToString(), StringComparer.Ordinal)
                .Select(code => Subject(names.Of(code, basis.Year), point => list.At.Of(point) with { Function = code })),
            ListEach.Economy => entries.Select(at => Cut(at.Economy, Depth(list.Level))).Where(code => !code.IsAll).Distinct().OrderBy(code => code.ToString(), StringComparer.Ordinal)
                .Select(code => Subject(names.Of(code, basis.Year), point => list.At.Of(point) with { Economy = code })),
            _ => facts.Ledger.Book.Projects.Where(project => entries.Exists(at => at.Project == project.Code))
                .Select(project => Subject(project.Name, point => list.At.Of(point) with { Project = project.Code })),
        };
    }

    private Subject Subject(string name, Func<Coordinates, Coordinates> at) => new(name, name, point => facts.At(at(point)));

    private static int Depth(CodeLevels level) => level switch { CodeLevels.Class => 1, CodeLevels.Section => 2, _ => 3 };

    private static FunctionCode Cut(FunctionCode code, int depth)
    {
        while (code.Level > depth)
        {
            code = code.Parent;
        }

        return code;
    }

    private static EconomyCode Cut(EconomyCode code, int depth)
    {
        while (code.Level > depth)
        {
            code = code.Parent;
        }

        return code;
    }
}
