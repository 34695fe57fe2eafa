using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Web.Texts;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Web.Budget;

/// <summary>Points in words, as the entries call them.</summary>
internal sealed class PointText(PackSet packs, Words words, AccountBook book)
{
    private readonly CodeNames names = new(packs);

    /// <summary>2026 年初预算</summary>
    public string Period(Coordinates at) => string.Join(' ', new[] { at.Year == 0 ? "" : at.Year.ToString(CultureInfo.InvariantCulture), at.Stage == Stage.Unknown ? "" : words[$"stage.{at.Stage}"] }.Where(part => part.Length > 0));

    /// <summary>What a point says beside year and stage, a dimension a word; what is whole is left out.</summary>
    public IReadOnlyList<string> Parts(Coordinates at)
    {
        string[] all =
        [
            at.Flow == Flow.None ? "" : Word(ChoiceKind.Flow, at.Flow),
            at.Fund == Fund.All ? "" : Word(ChoiceKind.Fund, at.Fund),
            at.Nature == Nature.All ? "" : Word(ChoiceKind.Nature, at.Nature),
            at.Function.IsAll ? "" : $"{at.Function} {names.Of(at.Function, at.Year)}",
            at.GovernmentEconomy.IsAll ? "" : $"{at.GovernmentEconomy} {names.Of(at.GovernmentEconomy, at.Year)}",
            at.Economy.IsAll ? "" : $"{at.Economy} {names.Of(at.Economy, at.Year)}",
            at.Project is null ? "" : book.Projects.FirstOrDefault(project => project.Code == at.Project)?.Name ?? at.Project,
            at.Theme == Theme.All ? "" : Word(ChoiceKind.Theme, at.Theme),
            at.Item ?? "",
        ];
        return [.. all.Where(part => part.Length > 0)];
    }

    public string Name(Coordinates at) => Parts(at) is { Count: > 0 } parts ? string.Join(" · ", parts) : words["budget.all-funds"];

    // Members that nobody picks have no word in the packs.
    private string Word<T>(ChoiceKind kind, T member)
        where T : struct, Enum => packs.Entries.Words(kind).Word(Convert.ToInt32(member, CultureInfo.InvariantCulture)) is var word && word.All(char.IsAsciiDigit) ? words.Or($"point.{member}", member.ToString()) : word;
}
