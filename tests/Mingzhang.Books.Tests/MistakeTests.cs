using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Books.Mistakes;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Model;

namespace Mingzhang.Books.Tests;

public class MistakeTests
{
    private const int Seeds = 5;

    public static TheoryData<MistakeKind> Kinds() => [.. Mistaker.Kinds];

    [Fact]
    public void There_is_a_way_to_make_each_kind_of_mistake() => Mistaker.Kinds.ShouldBe(Enum.GetValues<MistakeKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_a_place_in_some_document(MistakeKind kind) => All(kind).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_printed_changes_where_the_record_says_and_nowhere_else(MistakeKind kind)
    {
        foreach (var (clean, document, mistake) in All(kind))
        {
            var cells = mistake
                .Changes.Where(change => change.At.Row is not null)
                .ToDictionary(change => (change.At.Element, change.At.Row!.Value, change.At.Column!.Value));
            foreach (var (index, element) in clean.Elements.Index())
            {
                switch (element)
                {
                    case PrintedTable table:
                        Differences(index, table, (PrintedTable)document.Elements[index])
                            .ShouldBe(cells.Values.Where(change => change.At.Element == index).Select(Told), ignoreOrder: true);
                        break;
                    case TextParagraph paragraph:
                        Undone((TextParagraph)document.Elements[index], mistake.Changes.Where(change => change.At.Element == index))
                            .ShouldBe(paragraph.Text);
                        break;
                    default:
                        document.Elements[index].ShouldBe(element);
                        break;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_truth_stays_what_it_was(MistakeKind kind)
    {
        foreach (var (clean, document, mistake) in All(kind))
        {
            document.Facts.ShouldBe(clean.Facts);
            mistake.Changes.ShouldAllBe(change => change.Original == null || clean.Facts.Contains(change.Original));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rounding_does_not_explain_it(MistakeKind kind)
    {
        foreach (var (_, _, mistake) in All(kind).Where(_ => kind != MistakeKind.Direction))
        {
            mistake.Changes.Any(change => !Value(change.Original?.Figure).Meets(Value(change.Now))).ShouldBeTrue($"{mistake}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_characters_say_the_figure_of_the_record(MistakeKind kind)
    {
        foreach (var (_, document, mistake) in All(kind))
        {
            foreach (var change in mistake.Changes)
            {
                var text = change.OffsetNow is { } offset
                    ? ((TextParagraph)document.Elements[change.At.Element]).Text[offset..]
                    : ((PrintedTable)document.Elements[change.At.Element])
                        .Rows[change.At.Row!.Value]
                        .Cells[change.At.Column!.Value]
                        .Text.Replace(",", "", StringComparison.Ordinal);
                text.ShouldStartWith(change.Now is { } now ? now.Digits + (change.At.IsInSentence ? now.Measure.Name : "") : "");
                (change.Now is null).ShouldBe(text.Length == 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_seed_makes_the_same_mistake(MistakeKind kind)
    {
        var clean = DocumentMaker.Make(3, "comparing");
        var (first, second) = (Mistaker.Inject(clean, 8, kind), Mistaker.Inject(DocumentMaker.Make(3, "comparing"), 8, kind));
        first?.Mistakes[0].ToString().ShouldBe(second!.Mistakes[0].ToString());
        (first is null).ShouldBe(second is null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_what_its_name_says(MistakeKind kind)
    {
        foreach (var (clean, document, mistake) in All(kind))
        {
            IsOfKind(kind, clean, document, mistake).ShouldBeTrue($"{mistake}");
        }
    }

    [Fact]
    public void Several_mistakes_never_meet_in_one_place()
    {
        foreach (var set in TableSet.All.Keys)
        {
            for (var seed = 1; seed <= 20; seed++)
            {
                var mistaken = Mistaker.Inject(
                    DocumentMaker.Make(seed, set),
                    seed,
                    MistakeKind.TableUnit,
                    MistakeKind.Digit,
                    MistakeKind.RowsSwapped
                );
                mistaken
                    ?.Mistakes.SelectMany(mistake => mistake.Changes)
                    .Select(change => (change.At.Element, change.At.Row, change.At.Column, change.At.Offset))
                    .ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void A_workbook_holds_the_wrong_number_as_a_number()
    {
        var mistaken = Enumerable
            .Range(1, 50)
            .Select(seed => Mistaker.Inject(DocumentMaker.Make(2, "beijing"), seed, MistakeKind.Point)!)
            .First(found => !found.Mistakes[0].Changes[0].At.IsInSentence);
        var wrong = mistaken.Mistakes[0].Changes[0].Now!.Value.Number;
        using MemoryStream stream = new(BookWriter.Write(mistaken.Document, BookFormat.Xlsx));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
            .Where(cell => cell.DataType is null || cell.DataType.Value == CellValues.Number)
            .Select(cell => cell.CellValue?.Text)
            .ShouldContain(text => text != null && decimal.Parse(text, CultureInfo.InvariantCulture) == wrong);
    }

    [Fact]
    public void A_document_without_figures_has_no_place_for_a_mistake()
    {
        BookDocument empty = new("空", "空", [new Heading("空", 1), new TextParagraph("本部门没有收入。", [])]);
        Mistaker.Kinds.ShouldAllBe(kind => Mistaker.Inject(empty, 1, kind) == null);
    }

    private static bool IsOfKind(MistakeKind kind, BookDocument clean, BookDocument document, InjectedMistake mistake)
    {
        var change = mistake.Changes[0];
        var (was, now) = (change.Original?.Figure, change.Now);
        return kind switch
        {
            MistakeKind.Digit => Digits(was).Length == Digits(now).Length
                && Digits(was).Zip(Digits(now)).Count(pair => pair.First != pair.Second) == 1,
            MistakeKind.DigitsTransposed => Digits(was).Order().SequenceEqual(Digits(now).Order())
                && Digits(was).Zip(Digits(now)).Count(pair => pair.First != pair.Second) == 2,
            MistakeKind.DigitLost => Digits(now).Length == Digits(was).Length - 1,
            MistakeKind.DigitDoubled => Digits(now).Length == Digits(was).Length + 1 && was!.Value.Decimals == now!.Value.Decimals,
            MistakeKind.Sign => now!.Value.Number == -was!.Value.Number,
            MistakeKind.Point => Digits(was).Trim('0') == Digits(now).Trim('0') && was!.Value.Number != now!.Value.Number,
            MistakeKind.TableUnit => mistake.Changes.All(one => IsInAnotherUnit(one.Original!, one.Now!.Value)),
            MistakeKind.SentenceUnit => mistake.Changes.All(one =>
                one.Original!.Figure.Number == one.Now!.Value.Number && one.Original.Figure.Measure != one.Now.Value.Measure
            ),
            MistakeKind.RowsSwapped => mistake.Changes.Select(one => one.At.Row).Distinct().Count() == 2 && AreExchanged(mistake),
            MistakeKind.ColumnsSwapped => mistake.Changes.Select(one => one.At.Column).Distinct().Count() == 2 && AreExchanged(mistake),
            MistakeKind.NeighbourColumn => mistake.Changes.Count == 2
                && change.At.Row == mistake.Changes[1].At.Row
                && AreExchanged(mistake)
                && (now?.Number ?? 0) == 0,
            MistakeKind.SubtotalInRow => ((PrintedTable)document.Elements[change.At.Element]).Rows.Count(row =>
                row.Cells[change.At.Column!.Value].Text == change.After
            ) > 1,
            MistakeKind.StaleFigure => PrintsElsewhere(clean, change, DimensionSet.Of(Model.Dimension.Year, Model.Dimension.Stage)),
            MistakeKind.OtherFund => PrintsElsewhere(clean, change, DimensionSet.Of(Model.Dimension.Fund)),
            MistakeKind.RateComplement => was!.Value.Number + now!.Value.Number == 100,
            MistakeKind.RatesSwapped => mistake.Changes.Count == 2 && AreExchanged(mistake),
            MistakeKind.AmountAsRate => clean.Facts.Any(fact =>
                fact.Figure.Measure.Kind == MeasureKind.Money
                && fact.RowLabel == change.Original!.RowLabel
                && fact.Figure.Digits == now!.Value.Digits
            ),
            MistakeKind.Direction => (change.Before, change.After) is ("增加", "减少") or ("减少", "增加"),
            _ => was!.Value.Measure == Measure.Percent && now!.Value.Measure == Measure.Percent,
        };
    }

    private static bool IsInAnotherUnit(ExpectedFact truth, Figure now) =>
        now.Number == truth.Figure.Number * 1_000_000
        || now.Number * MoneyUnit.Yuan.Fen == truth.Fen
        || (now.Number * MoneyUnit.Wan.Fen == truth.Fen && truth.Figure.Measure.MoneyUnit == MoneyUnit.Yuan);

    private static bool AreExchanged(InjectedMistake mistake) =>
        mistake.Changes.Chunk(2).All(pair => pair[0].Before == pair[1].After && pair[1].Before == pair[0].After);

    private static bool PrintsElsewhere(BookDocument clean, PrintedChange change, DimensionSet differsIn) =>
        clean.Facts.Any(fact =>
            !fact.IsOptional
            && fact.Coordinates != change.Original!.Coordinates
            && fact.Coordinates.With(differsIn, change.Original.Coordinates) == change.Original.Coordinates
            && fact.Figure.Interval.Meets(change.Now!.Value.Interval)
        );

    private static string Digits(Figure? figure) => figure!.Value.Digits.Replace(".", "", StringComparison.Ordinal);

    private static Interval Value(Figure? figure) => figure?.Interval ?? Interval.Zero;

    private static IEnumerable<(BookDocument Clean, BookDocument Document, InjectedMistake Mistake)> All(MistakeKind kind) =>
        from set in TableSet.All.Keys
        from seed in Enumerable.Range(1, Seeds)
        let clean = DocumentMaker.Make(seed, set)
        let mistaken = Mistaker.Inject(clean, seed, kind)
        where mistaken is not null
        select (clean, mistaken.Document, mistaken.Mistakes.Single());

    private static string Told(PrintedChange change) => $"{change.At.Row} {change.At.Column} {change.Before} → {change.After}";

    private static IEnumerable<string> Differences(int element, PrintedTable clean, PrintedTable document) =>
        from row in Enumerable.Range(0, clean.Rows.Count)
        from column in Enumerable.Range(0, clean.Width)
        let before = clean.Rows[row].Cells[column]
        let after = document.Rows[row].Cells[column]
        where before != after
        select after with { Text = before.Text } == before
            ? $"{row} {column} {before.Text} → {after.Text}"
            : $"{element} {row} {column} 不只是字变了";

    /// <summary>The paragraph with the record's changes taken back; a word stands before its figure, a unit behind it, and a
    /// second word of a change behind the amount.</summary>
    private static string Undone(TextParagraph paragraph, IEnumerable<PrintedChange> changes)
    {
        var text = paragraph.Text;
        foreach (var change in changes.OrderByDescending(change => change.OffsetNow))
        {
            var isWord = change.After is "增加" or "减少";
            var at = isWord ? change.OffsetNow!.Value - change.After.Length : change.OffsetNow!.Value;
            if (isWord)
            {
                var rateWord = at + change.After.Length + change.Now!.Value.Digits.Length + change.Now.Value.Measure.Name.Length + 1;
                text =
                    rateWord + 2 <= text.Length && text.Substring(rateWord, 2) is "增长" or "下降"
                        ? text.Remove(rateWord, 2).Insert(rateWord, text.Substring(rateWord, 2) == "增长" ? "下降" : "增长")
                        : text;
            }

            text.Substring(at, change.After.Length).ShouldBe(change.After);
            text = text.Remove(at, change.After.Length).Insert(at, change.Before);
        }

        return text;
    }
}
