using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Reads the sheets of an entries workbook into a book.</summary>
internal sealed class WorkbookReader
{
    private readonly PackSet packs;
    private readonly EntryWords words;
    private readonly FaultLog log;
    private readonly Dictionary<EntrySheet, RawSheet> sheets = [];
    private readonly List<RawSheet> strays = [];

    public WorkbookReader(PackSet packs, RawWorkbook workbook, FaultLog log)
    {
        this.packs = packs;
        this.log = log;
        words = packs.Entries;
        foreach (var sheet in workbook.Sheets())
        {
            var form = words.Sheets.FirstOrDefault(form => WordText.Normal(form.Title) == WordText.Normal(sheet.Name));
            if (form is not null)
            {
                sheets.TryAdd(form.Sheet, sheet);
            }
            else if (!sheet.IsHidden && sheet.Name != EntryWorkbook.GuideName && sheet.Rows.Count > 0)
            {
                strays.Add(sheet);
            }
        }
    }

    public EntryReading Read()
    {
        var (profile, year, unit) = new UnitSheet(packs, log).Read(sheets.GetValueOrDefault(EntrySheet.Unit));
        var stages = new StageHeads(words, year);
        var units = Rows(EntrySheet.Units, stages).Select(row => (Code: row.Required(EntryColumn.Code), Name: row.Required(EntryColumn.Name))).Where(named => named.Code.Length > 0 || named.Name.Length > 0).Select(named => new UnitName(named.Code, named.Name)).ToList();
        unit = unit with { Units = units };
        var projects = new ProjectSheets(words, log);
        projects.Read(Rows(EntrySheet.Projects, stages));
        projects.ReadFunds(Rows(EntrySheet.ProjectFunds, stages));
        projects.ReadPlans(Rows(EntrySheet.Plans, stages));
        projects.ReadIndicators(Rows(EntrySheet.Indicators, stages));
        var points = new PointReader(packs, year, unit, projects);
        var lines = new LineSheets(words, points);
        var things = new ThingSheets(words, points, year);
        var book = new AccountBook
        {
            Profile = profile,
            Year = year,
            Unit = unit,
            Lines = [.. lines.Lines(Rows(EntrySheet.Lines, stages), Flow.Expenditure), .. lines.Lines(Rows(EntrySheet.Revenue, stages), Flow.Revenue), .. lines.Lines(Rows(EntrySheet.Balances, stages), flow: null)],
            Stated = [.. lines.Stated(Rows(EntrySheet.LastYear, stages), isCount: false), .. lines.Stated(Rows(EntrySheet.Counts, stages), isCount: true)],
            Projects = projects.Finish(),
            Purchases = [.. things.Purchases(Rows(EntrySheet.Purchases, stages), kind: null), .. things.Purchases(Rows(EntrySheet.Services, stages), Theme.PurchasedServices)],
            Assets = [.. things.Assets(Rows(EntrySheet.Assets, stages))],
            Texts = [.. things.Texts(Rows(EntrySheet.Texts, stages))],
        };
        foreach (var stray in strays)
        {
            log.Add(stray.Name, null, "填报表里没有这张表，没有读。", "若里面有要填的数，请粘到对应的工作表；若没有，可以不管，或删去。", Severity.Question);
        }

        return new(profile.Length > 0 && year > 0 && unit.Name.Length > 0 ? book : null, log.Faults);
    }

    private List<SheetRow> Rows(EntrySheet sheet, StageHeads stages) =>
        words.Form(sheet) is { } form && sheets.TryGetValue(sheet, out var raw) && SheetScan.Of(form, raw, stages, log) is { } scan ? [.. scan.Rows()] : [];
}
