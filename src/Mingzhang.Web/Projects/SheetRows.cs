namespace Mingzhang.Web.Projects;

/// <summary>How rows of a sheet are named in a page.</summary>
internal static class SheetRows
{
    /// <summary>An identifier that an address can lead to: a dot would end it.</summary>
    public static string Anchor(string prefix) => prefix[2..] is var name && prefix[0] == 'n' ? "new" + name : name;
}

/// <summary>A row that was taken over from elsewhere with its old value.</summary>
/// <param name="Row">Number of the row, from 0.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CopiedRow(int Row, Candidate Source);
