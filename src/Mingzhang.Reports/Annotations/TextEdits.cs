using System.Text;

namespace Mingzhang.Reports.Annotations;

/// <summary>Insertions into a text, applied all at once. Those at one place come in the order in which they were made.</summary>
internal sealed class TextEdits
{
    private readonly SortedDictionary<int, List<(int Order, string Text, int Removed)>> edits = [];

    /// <param name="at">Before which character, from 0.</param>
    /// <param name="inserted">What.</param>
    /// <param name="order">Smaller ones come first at one place.</param>
    /// <param name="removed">How many characters it stands for.</param>
    public void Insert(int at, string inserted, int order = 0, int removed = 0)
    {
        if (!edits.TryGetValue(at, out var list))
            edits[at] = list = [];
        list.Add((order, inserted, removed));
    }

    public string ApplyTo(string text)
    {
        var result = new StringBuilder(text.Length + (edits.Count * 128));
        var done = 0;
        foreach (var (at, list) in edits)
        {
            result.Append(text, done, at - done);
            foreach (var edit in list.OrderBy(edit => edit.Order))
                result.Append(edit.Text);
            done = at + list.Max(edit => edit.Removed);
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
