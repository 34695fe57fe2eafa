using System.Text;
using Mingzhang.Checking;

namespace Mingzhang.Reports.Json;

/// <summary>Names in the JSON form. They follow the members of the model and are part of its contract: the schema lists
/// them, and a test holds the two together.</summary>
public static class JsonNames
{
    /// <summary>A relation's stable name: sum-across.</summary>
    public static string Rule(Relation relation) => Kebab(relation.ToString());

    /// <summary>A finding's stable name: cause.digits-transposed, relation.sum-across, or the name of a written rule.</summary>
    public static string Rule(Finding finding) =>
        finding switch
        {
            CauseFinding { Causes: [var likeliest, ..] } => $"cause.{Kebab(likeliest.Kind.ToString())}",
            CauseFinding unexplained => $"relation.{Rule(unexplained.Broken[0].Relation)}",
            _ => (finding ?? throw new ArgumentNullException(nameof(finding))).Rule,
        };

    /// <summary>An enum's member: generalBudget.</summary>
    public static string Camel<T>(T member)
        where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A name of words joined by hyphens: password-protected.</summary>
    public static string Kebab(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }
}
