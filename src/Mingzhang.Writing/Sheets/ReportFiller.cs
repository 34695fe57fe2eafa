using Mingzhang.Model.Entries;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sheets;

/// <summary>A filled report.</summary>
/// <param name="Blocks">Headings, paragraphs and tables in their order.</param>
/// <param name="Missing">Keys of texts that it may not be without and that nobody entered.</param>
public sealed record FilledReport(IReadOnlyList<WrittenBlock> Blocks, IReadOnlyList<string> Missing);

/// <summary>Fills reports: the goals of a department in paragraphs (TG-24), the evaluation report (SC-63).</summary>
/// <param name="book">The book.</param>
/// <param name="set">The set that the report stands in.</param>
/// <param name="sheets">Fills its sheets.</param>
/// <param name="prose">Makes runs of a person's text, where it refers to figures; null prints it as it is.</param>
public sealed class ReportFiller(AccountBook book, SheetSet set, SheetFiller sheets, Func<TextEntry, string, IReadOnlyList<WrittenRun>>? prose = null)
{
    public FilledReport Fill(OfficialReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var pass = new Pass(book, set, sheets, report.Style, prose);
        pass.Add(report.Parts, new());
        return new(pass.Blocks, pass.Missing);
    }

    private sealed class Pass(AccountBook book, SheetSet set, SheetFiller sheets, SheetStyle style, Func<TextEntry, string, IReadOnlyList<WrittenRun>>? prose)
    {
        private readonly SheetValues values = sheets.Values(style, hasCarriedOver: true, namesPersons: false);

        public List<WrittenBlock> Blocks { get; } = [];

        public List<string> Missing { get; } = [];

        public void Add(IReadOnlyList<ReportPart> parts, SheetScope scope)
        {
            foreach (var part in parts)
            {
                foreach (var each in Scopes(part, scope))
                {
                    Add(part, each);
                }
            }
        }

        private IEnumerable<SheetScope> Scopes(ReportPart part, SheetScope scope)
        {
            var subjects = part.Of == SheetSubject.Department ? book.Projects.Where(project => project.IsDepartment).Select(department => scope with { Project = department, Indicators = department.Indicators }) : [scope];
            return subjects.SelectMany(subject => part.Each is { } each ? Repeated(each, subject) : [subject]);
        }

        private IEnumerable<SheetScope> Repeated(SheetEach each, SheetScope scope) => each switch
        {
            SheetEach.Project => values.Results.Projects.Select((project, index) => new SheetScope { Project = project, Indicators = project.Indicators, Number = index + 1 }),
            SheetEach.EvaluatedProject => values.Results.Projects.Where(values.Results.IsEvaluated).Select((project, index) => new SheetScope { Project = project, Indicators = project.Indicators, Number = index + 1 }),
            SheetEach.Activity => Runs(scope, indicator => indicator.Activity),
            SheetEach.ActivityGoal => Runs(scope, indicator => indicator.ActivityGoal),
            SheetEach.Indicator => scope.Indicators.Select((indicator, index) => scope with { Indicator = indicator, Number = index + 1 }),
            SheetEach.Grade => sheets.Scores.Grades.Select((grade, index) => scope with { Grade = grade, Number = index + 1 }),
            _ => [],
        };

        // Indicators that stand together: the first one speaks for its run.
        private static IEnumerable<SheetScope> Runs(SheetScope scope, Func<IndicatorEntry, string> by)
        {
            List<List<IndicatorEntry>> runs = [];
            foreach (var indicator in scope.Indicators)
            {
                if (runs.Count > 0 && by(runs[^1][0]) == by(indicator))
                {
                    runs[^1].Add(indicator);
                }
                else
                {
                    runs.Add([indicator]);
                }
            }

            return runs.Select((run, index) => scope with { Indicator = run[0], Indicators = run, Number = index + 1 });
        }

        private void Add(ReportPart part, SheetScope scope)
        {
            switch (part.Kind)
            {
                case PartKind.Group:
                    Add(part.Parts, scope);
                    break;
                case PartKind.Sheet:
                    var sheet = set.Sheets.First(known => known.Id == part.Text);
                    Blocks.AddRange(scope.Project is { } project && !sheet.IsList ? [sheets.Fill(sheet, project)] : sheets.Fill(sheet));
                    break;
                case PartKind.Prose:
                    AddProse(part, scope);
                    break;
                default:
                    AddParagraphs(part, scope);
                    break;
            }
        }

        private void AddProse(ReportPart part, SheetScope scope)
        {
            var key = string.Concat(new SheetText(values).Cell(part.Text, scope).Text);
            if (book.Texts.FirstOrDefault(text => text.Key == key && !string.IsNullOrWhiteSpace(text.Text)) is not { } entry)
            {
                if (part.IsRequired)
                {
                    Missing.Add(key);
                }

                return;
            }

            foreach (var line in LinesOf(entry.Text))
            {
                Blocks.Add(new WrittenParagraph(ParagraphKind.Body, prose?.Invoke(entry, line) ?? [new WrittenRun(line)]));
            }
        }

        // An entry of several lines becomes several paragraphs.
        private void AddParagraphs(ReportPart part, SheetScope scope)
        {
            if (new SheetText(values).Runs(part.Text, scope, part.IsOptional) is not { } runs)
            {
                return;
            }

            List<WrittenRun> line = [];
            foreach (var run in runs)
            {
                var lines = run.Figure is null ? LinesOf(run.Text) : [run.Text];
                for (var i = 0; i < lines.Count; i++)
                {
                    if (i > 0)
                    {
                        Blocks.Add(new WrittenParagraph(KindOf(part.Kind), line));
                        line = [];
                    }

                    line.Add(run with { Text = lines[i] });
                }
            }

            Blocks.Add(new WrittenParagraph(KindOf(part.Kind), line));
        }

        private static List<string> LinesOf(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];

        private static ParagraphKind KindOf(PartKind kind) => kind switch
        {
            PartKind.Title => ParagraphKind.Title,
            PartKind.Chapter => ParagraphKind.Chapter,
            PartKind.Section => ParagraphKind.Section,
            PartKind.Subsection => ParagraphKind.Subsection,
            PartKind.Note => ParagraphKind.Note,
            _ => ParagraphKind.Body,
        };
    }
}
