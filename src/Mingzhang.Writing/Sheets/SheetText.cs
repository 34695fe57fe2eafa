using System.Text;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sheets;

/// <summary>Fills the {…} of a text. What is filled in is never looked at again, so an entry that holds braces stays as it is.</summary>
internal sealed class SheetText(SheetValues values, IReadOnlyDictionary<string, string>? titles = null)
{
    /// <summary>A cell: its words, and its figure if it is nothing but one.</summary>
    public SheetValue Cell(string text, SheetScope scope)
    {
        var pieces = Pieces(text, scope, out _);
        return pieces is [{ Value: { } only }] ? only : SheetValue.Words(string.Concat(pieces.Select(piece => piece.Value?.Text ?? piece.Words)));
    }

    /// <summary>A sentence: its runs, figures with their units; null where one of its {…} says nothing and it may be left out.</summary>
    public IReadOnlyList<WrittenRun>? Runs(string text, SheetScope scope, bool isOptional)
    {
        var pieces = Pieces(text, scope, out var isMissing);
        return isOptional && isMissing ? null : [.. pieces.Select(piece => new WrittenRun(piece.Value?.Told ?? piece.Words) { Figure = piece.Value?.Figure }).Where(run => run.Text.Length > 0)];
    }

    private List<(string Words, SheetValue? Value)> Pieces(string text, SheetScope scope, out bool isMissing)
    {
        isMissing = false;
        List<(string, SheetValue?)> pieces = [];
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                words.Append(text[i]);
                continue;
            }

            var name = text[(i + 1)..end];
            i = end;
            if (titles?.GetValueOrDefault(name) is { } title)
            {
                words.Append(title);
            }
            else if (values.Of(name, scope) is { } value)
            {
                End();
                pieces.Add(("", value));
            }
            else
            {
                isMissing = true;
            }
        }

        End();
        return pieces;

        void End()
        {
            if (words.Length > 0)
            {
                pieces.Add((words.ToString(), null));
                words.Clear();
            }
        }
    }
}
