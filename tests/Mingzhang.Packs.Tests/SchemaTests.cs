using System.Text.Json.Nodes;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Sheets;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Entries;
using Mingzhang.Packs.Sentences;
using Mingzhang.Packs.Glossary;
using Mingzhang.Packs.Measures;
using Mingzhang.Packs.Workflow;
using Mingzhang.Packs.Monitoring;
using Mingzhang.Packs.Payments;
using Mingzhang.Packs.Yaml;
using Comparison = Mingzhang.Model.Performance.Comparison;

namespace Mingzhang.Packs.Tests;

/// <summary>The schemas tell an editor what the loader takes: the same fields and the same values, no more and no fewer.</summary>
public class SchemaTests
{
    private static readonly JsonNode Classification = Schema("classification");
    private static readonly JsonNode Forms = Schema("forms");
    private static readonly JsonNode Terms = Schema("glossary");
    private static readonly JsonNode Lexicon = Schema("lexicon");
    private static readonly JsonNode Performance = Schema("performance");
    private static readonly JsonNode Profile = Schema("profile");
    private static readonly JsonNode Rule = Schema("rule");
    private static readonly JsonNode Scheme = Schema("scheme");
    private static readonly JsonNode Sheets = Schema("sheets");

    [Fact]
    public void The_fields_of_a_classification_are_those_of_the_loader()
    {
        Keys(Classification).ShouldBe(ClassificationReader.FileKeys, ignoreOrder: true);
        Keys(Classification["definitions"]!["entry"]!).ShouldBe(ClassificationReader.EntryKeys, ignoreOrder: true);
    }

    [Fact]
    public void The_fields_of_a_glossary_are_those_of_the_loader()
    {
        Keys(Terms).ShouldBe(GlossaryReader.FileKeys, ignoreOrder: true);
        Keys(Terms["properties"]!["basis"]!).ShouldBe(GlossaryReader.BasisKeys, ignoreOrder: true);
        Keys(Terms["definitions"]!["term"]!).ShouldBe(GlossaryReader.TermKeys, ignoreOrder: true);
    }

    [Fact]
    public void The_fields_of_a_lexicon_are_those_of_the_loader()
    {
        Keys(Lexicon).ShouldBe(LexiconReader.FileKeys, ignoreOrder: true);
        Keys(Lexicon["definitions"]!["word"]!).ShouldBe(LexiconReader.WordKeys, ignoreOrder: true);
        Keys(Lexicon["definitions"]!["meaning"]!).ShouldBe(MeaningReader.Keys, ignoreOrder: true);
    }

    [Fact]
    public void The_fields_of_the_performance_words_are_those_of_the_loader()
    {
        Keys(Performance).ShouldBe(PerformanceReader.FileKeys, ignoreOrder: true);
        Keys(Performance["definitions"]!["word"]!).ShouldBe(PerformanceReader.WordKeys, ignoreOrder: true);
        Keys(Performance["definitions"]!["meaning"]!).ShouldBe(PerformanceReader.MeaningKeys, ignoreOrder: true);
    }

    [Theory]
    [InlineData("column", typeof(SheetColumn))]
    [InlineData("first", typeof(FirstLevel))]
    [InlineData("second", typeof(SecondLevel))]
    [InlineData("comparison", typeof(Comparison))]
    [InlineData("reach", typeof(Reach))]
    [InlineData("unit", typeof(UnitKind))]
    [InlineData("period", typeof(Period))]
    [InlineData("fund", typeof(FundSource))]
    [InlineData("better", typeof(Better))]
    [InlineData("measured", typeof(UnitKind))]
    [InlineData("fits", typeof(SecondLevel))]
    [InlineData("form", typeof(SheetKind))]
    public void The_values_of_a_performance_word_are_those_of_the_model(string key, Type type) =>
        Values(Performance["definitions"]!["meaning"]!["properties"]![key]!).ShouldBe(Choices.Of(type).Names);

    [Fact]
    public void The_fields_of_a_profile_are_those_of_the_loader()
    {
        Keys(Profile).ShouldBe(ProfileReader.FileKeys, ignoreOrder: true);
        Keys(Profile["properties"]!["basis"]!).ShouldBe(ProfileReader.BasisKeys, ignoreOrder: true);
        Keys(Profile["properties"]!["parameters"]!).ShouldBe(ProfileParameters.Known.Keys, ignoreOrder: true);
    }

    [Fact]
    public void The_fields_of_a_rule_are_those_of_the_loader()
    {
        Keys(Rule).ShouldBe(RuleReader.FileKeys, ignoreOrder: true);
        Keys(Rule["properties"]!["basis"]!).ShouldBe(RuleReader.BasisKeys, ignoreOrder: true);
        Keys(Rule["definitions"]!["said"]!).ShouldBe(RuleReader.SaidKeys, ignoreOrder: true);
        Values(Rule["properties"]!["severity"]!).ShouldBe(Choices.Of(typeof(Severity)).Names);
        Values(Rule["definitions"]!["kind"]!).ShouldBe(Choices.Of(typeof(DocumentKind)).Names);
    }

    [Fact]
    public void The_fields_of_a_scheme_are_those_of_the_loader()
    {
        Keys(Scheme).ShouldBe(SchemeReader.FileKeys, ignoreOrder: true);
        var properties = Scheme["properties"]!;
        Keys(properties["basis"]!).ShouldBe(SchemeReader.BasisKeys, ignoreOrder: true);
        Keys(properties["execution"]!).ShouldBe(SchemeReader.ExecutionKeys, ignoreOrder: true);
        Keys(properties["formulas"]!).ShouldBe(SchemeReader.FormulaKeys, ignoreOrder: true);
        Keys(properties["rounding"]!).ShouldBe(SchemeReader.RoundingKeys, ignoreOrder: true);
        Keys(properties["overAchievement"]!["items"]!).ShouldBe(SchemeLists.OverAchievementKeys, ignoreOrder: true);
        Keys(properties["qualitative"]!["items"]!).ShouldBe(SchemeLists.QualitativeKeys, ignoreOrder: true);
        Keys(properties["grades"]!["items"]!).ShouldBe(SchemeLists.GradeKeys, ignoreOrder: true);
        Keys(properties["satisfaction"]!["items"]!).ShouldBe(SchemeLists.SatisfactionKeys, ignoreOrder: true);
        Keys(properties["weights"]!).ShouldBe(Choices.Of(typeof(FirstLevel)).Names, ignoreOrder: true);
        Keys(properties["dropped"]!).ShouldBe(Choices.Of(typeof(FirstLevel)).Names, ignoreOrder: true);
    }

    [Fact]
    public void The_values_of_a_scheme_are_those_of_the_packs()
    {
        Values(Scheme["definitions"]!["share"]!).ShouldBe(Choices.Of(typeof(ShareFormula)).Names);
        Values(Scheme["definitions"]!["level"]!).ShouldBe(Choices.Of(typeof(FirstLevel)).Names);
        Values(Scheme["properties"]!["formulas"]!["properties"]!["reverse"]!).ShouldBe(Choices.Of(typeof(ReverseFormula)).Names);
        Values(Scheme["properties"]!["qualitative"]!["items"]!["properties"]!["reach"]!).ShouldBe(Choices.Of(typeof(Reach)).Names);
        Values(Scheme["properties"]!["handEdits"]!).ShouldBe(Choices.Of(typeof(HandEdits)).Names);
    }

    [Fact]
    public void The_fields_and_values_of_forms_are_those_of_the_loader()
    {
        Keys(Forms).ShouldBe(FormReader.FileKeys, ignoreOrder: true);
        Keys(Forms["properties"]!["basis"]!).ShouldBe(FormReader.BasisKeys, ignoreOrder: true);
        var definitions = Forms["definitions"]!;
        Keys(definitions["form"]!).ShouldBe(FormReader.FormKeys, ignoreOrder: true);
        Keys(definitions["line"]!).ShouldBe(FormReader.LineKeys, ignoreOrder: true);
        Keys(definitions["side"]!).ShouldBe(FormParts.SideKeys, ignoreOrder: true);
        Keys(definitions["column"]!).ShouldBe(FormParts.ColumnKeys, ignoreOrder: true);
        Keys(definitions["row"]!).ShouldBe(FormParts.RowKeys, ignoreOrder: true);
        Values(definitions["list"]!).ShouldBe(Choices.Of(typeof(RowList)).Names);
        Values(definitions["level"]!).ShouldBe(Choices.Of(typeof(CodeLevels)).Names);
        Values(definitions["column"]!["properties"]!["number"]!).ShouldBe(Choices.Of(typeof(ItemNumber)).Names);
        Values(definitions["line"]!["properties"]!["side"]!).ShouldBe(Choices.Of(typeof(LineSide)).Names);
        Values(definitions["form"]!["properties"]!["page"]!).ShouldBe(Choices.Of(typeof(PageSide)).Names);
        Values(Forms["properties"]!["zero"]!).ShouldBe(Choices.Of(typeof(ZeroStyle)).Names);
        Values(Forms["properties"]!["unit"]!).ShouldBe(MoneyUnit.All.Select(unit => unit.Name), ignoreOrder: true);
    }

    [Theory]
    [InlineData("stage", typeof(Stage))]
    [InlineData("flow", typeof(Flow))]
    [InlineData("fund", typeof(Fund))]
    [InlineData("nature", typeof(Nature))]
    [InlineData("theme", typeof(Theme))]
    public void The_values_of_a_dimension_are_those_of_the_model(string key, Type type) =>
        Values(Lexicon["definitions"]!["meaning"]!["properties"]![key]!).ShouldBe(Choices.Of(type).Names);

    [Theory]
    [InlineData("role", typeof(WordRole))]
    [InlineData("label", typeof(LabelKind))]
    public void The_values_of_a_word_are_those_of_the_packs(string key, Type type) =>
        Values(Lexicon["definitions"]!["word"]!["properties"]![key]!).ShouldBe(Choices.Of(type).Names);

    [Fact]
    public void The_places_of_a_word_are_the_four_single_ones()
    {
        Choices.Of(typeof(WordContexts)).Names.ShouldBe(["title", "head", "row", "sentence"]);
        Values(Lexicon["definitions"]!["word"]!["properties"]!["in"]!["oneOf"]![0]!).ShouldBe(Choices.Of(typeof(WordContexts)).Names);
    }

    [Fact]
    public void The_kinds_of_classification_are_those_of_the_packs() =>
        Values(Classification["properties"]!["kind"]!).ShouldBe(Choices.Of(typeof(ClassificationKind)).Names);

    [Fact]
    public void The_values_of_a_profile_are_those_of_the_loader()
    {
        foreach (var (name, shape) in ProfileParameters.Known)
        {
            var parameter = Profile["properties"]!["parameters"]!["properties"]![name]!;
            var values = shape.IsList ? parameter["items"] ?? parameter["oneOf"]![0]! : parameter;
            if (shape.Values.Count > 0 && values["enum"] is not null)
            {
                Values(values).ShouldBe(shape.Values, name);
            }
            else
            {
                values["type"]!.GetValue<string>().ShouldBe(shape.IsNumber ? "number" : shape.Values.Count > 0 ? "boolean" : "string", name);
            }
        }
    }

    [Fact]
    public void The_fields_of_a_sheet_are_those_of_the_loader()
    {
        Keys(Sheets).ShouldBe(SheetReader.FileKeys, ignoreOrder: true);
        Keys(Sheets["properties"]!["basis"]!).ShouldBe(SheetReader.BasisKeys, ignoreOrder: true);
        Keys(Sheets["properties"]!["levels"]!).ShouldBe([.. Choices.Of(typeof(FirstLevel)).Names, .. Choices.Of(typeof(SecondLevel)).Names], ignoreOrder: true);
        var definitions = Sheets["definitions"]!;
        Keys(definitions["sheet"]!).ShouldBe(SheetReader.SheetKeys, ignoreOrder: true);
        Keys(definitions["line"]!).ShouldBe(SheetReader.LineKeys, ignoreOrder: true);
        Keys(definitions["row"]!).ShouldBe(SheetReader.RowKeys, ignoreOrder: true);
        Keys(definitions["cell"]!).ShouldBe(SheetReader.CellKeys, ignoreOrder: true);
        Keys(definitions["report"]!).ShouldBe(ReportReader.ReportKeys, ignoreOrder: true);
        Keys(definitions["part"]!).ShouldBe(ReportReader.PartKeys, ignoreOrder: true);
        Values(definitions["each"]!).ShouldBe(Choices.Of(typeof(SheetEach)).Names);
        Values(definitions["subject"]!).ShouldBe(Choices.Of(typeof(SheetSubject)).Names);
        Values(definitions["side"]!).ShouldBe(Choices.Of(typeof(LineSide)).Names);
    }

    [Fact]
    public void The_fields_of_the_entries_are_those_of_the_loader()
    {
        var entries = Schema("entries");
        var properties = entries["properties"]!;
        Keys(entries).ShouldBe(EntryReader.FileKeys, ignoreOrder: true);
        Keys(properties["basis"]!).ShouldBe(EntryReader.BasisKeys, ignoreOrder: true);
        Keys(properties["themes"]!["items"]!).ShouldBe(EntryReader.ThemeKeys, ignoreOrder: true);
        Keys(properties["choices"]!["items"]!).ShouldBe(EntryReader.ChoiceKeys, ignoreOrder: true);
        Keys(properties["counts"]!["items"]!).ShouldBe(EntryReader.CountKeys, ignoreOrder: true);
        Keys(properties["texts"]!["items"]!).ShouldBe(EntryReader.TextKeys, ignoreOrder: true);
        Keys(properties["pairs"]!["items"]!).ShouldBe(EntryReader.PairKeys, ignoreOrder: true);
        Keys(entries["definitions"]!["sheet"]!).ShouldBe(EntryReader.SheetKeys, ignoreOrder: true);
        Keys(entries["definitions"]!["column"]!).ShouldBe(EntryReader.ColumnKeys, ignoreOrder: true);
        Values(properties["themes"]!["items"]!["properties"]!["theme"]!).ShouldBe(Choices.Of(typeof(Theme)).Names);
        Values(properties["choices"]!["items"]!["properties"]!["of"]!).ShouldBe(Choices.Of(typeof(ChoiceKind)).Names);
        Values(properties["texts"]!["items"]!["properties"]!["required"]!["items"]!).ShouldBe(Choices.Of(typeof(DocumentKind)).Names);
        Values(entries["definitions"]!["sheet"]!["properties"]!["sheet"]!).ShouldBe(Choices.Of(typeof(EntrySheet)).Names);
        Values(entries["definitions"]!["column"]!["properties"]!["column"]!).ShouldBe(Choices.Of(typeof(EntryColumn)).Names);
    }

    [Fact]
    public void The_fields_of_monitoring_are_those_of_the_loader()
    {
        var monitoring = Schema("monitoring");
        var properties = monitoring["properties"]!;
        Keys(monitoring).ShouldBe(MonitoringReader.FileKeys, ignoreOrder: true);
        Keys(properties["basis"]!).ShouldBe(MonitoringReader.BasisKeys, ignoreOrder: true);
        Keys(properties["stages"]!["items"]!).ShouldBe(MonitoringReader.StageKeys, ignoreOrder: true);
        Keys(properties["lamps"]!).ShouldBe(MonitoringReader.LampKeys, ignoreOrder: true);
        Keys(properties["lamps"]!["properties"]!["bands"]!["items"]!).ShouldBe(MonitoringReader.BandKeys, ignoreOrder: true);
        Keys(properties["lamps"]!["properties"]!["words"]!).ShouldBe(MonitoringReader.ReachKeys, ignoreOrder: true);
        Keys(properties["execution"]!["items"]!).ShouldBe(MonitoringReader.ExecutionKeys, ignoreOrder: true);
        Keys(properties["recall"]!).ShouldBe(MonitoringReader.RecallKeys, ignoreOrder: true);
        Keys(properties["answer"]!).ShouldBe(MonitoringReader.AnswerKeys, ignoreOrder: true);
        Values(properties["lamps"]!["properties"]!["standard"]!).ShouldBe(Choices.Of(typeof(LampStandard)).Names);
        Values(monitoring["definitions"]!["lamp"]!).ShouldBe(Choices.Of(typeof(Lamp)).Names);
        Values(monitoring["definitions"]!["answer"]!).ShouldBe(Choices.Of(typeof(WarningAnswer)).Names);
    }

    [Fact]
    public void The_fields_of_measures_are_those_of_the_loader()
    {
        var measures = Schema("measures");
        Keys(measures).ShouldBe(MeasureReader.FileKeys, ignoreOrder: true);
        Keys(measures["properties"]!["basis"]!).ShouldBe(MeasureReader.BasisKeys, ignoreOrder: true);
        var definitions = measures["definitions"]!;
        Keys(definitions["record"]!).ShouldBe(MeasureReader.RecordKeys, ignoreOrder: true);
        Keys(definitions["field"]!).ShouldBe(MeasureReader.FieldKeys, ignoreOrder: true);
        Keys(definitions["measure"]!).ShouldBe(MeasureReader.MeasureKeys, ignoreOrder: true);
        Keys(definitions["condition"]!).ShouldBe(MeasureReader.ConditionKeys, ignoreOrder: true);
        Keys(definitions["measure"]!["properties"]!["time"]!).ShouldBe(MeasureReader.TimeKeys, ignoreOrder: true);
        Values(definitions["field"]!["properties"]!["type"]!).ShouldBe(Choices.Of(typeof(RecordFieldType)).Names);
        Values(definitions["measure"]!["properties"]!["formula"]!).ShouldBe(Choices.Of(typeof(MeasureFormula)).Names);
        Values(definitions["measure"]!["properties"]!["time"]!["properties"]!["in"]!).ShouldBe(Choices.Of(typeof(TimeLength)).Names);
    }

    [Fact]
    public void The_fields_of_payments_are_those_of_the_loader()
    {
        var payments = Schema("payments");
        var properties = payments["properties"]!;
        Keys(payments).ShouldBe(PaymentWordsReader.FileKeys, ignoreOrder: true);
        Keys(properties["basis"]!).ShouldBe(PaymentWordsReader.BasisKeys, ignoreOrder: true);
        Keys(properties["columns"]!["items"]!).ShouldBe(PaymentWordsReader.ColumnKeys, ignoreOrder: true);
        Keys(properties["leftOut"]!["items"]!).ShouldBe(PaymentWordsReader.LeftOutKeys, ignoreOrder: true);
        Keys(properties["accounts"]!).ShouldBe(PaymentWordsReader.AccountKeys, ignoreOrder: true);
        Keys(properties["funds"]!["items"]!).ShouldBe(PaymentWordsReader.FundKeys, ignoreOrder: true);
        Values(properties["columns"]!["items"]!["properties"]!["field"]!).ShouldBe(Choices.Of(typeof(PaymentField)).Names);
        Values(properties["leftOut"]!["items"]!["properties"]!["kind"]!).ShouldBe(Choices.Of(typeof(LeftOutKind)).Names);
    }

    [Fact]
    public void Every_pack_names_the_schema_of_its_folder()
    {
        foreach (var file in PackFile.Embedded())
        {
            var schema = file.Folder switch { "classifications" => "classification", "profiles" => "profile", "rules" => "rule", "schemes" => "scheme", var same => same };
            using var text = file.Open();
            text.ReadLine().ShouldBe($"# yaml-language-server: $schema=../schemas/{schema}.schema.json", file.Name);
        }
    }

    [Fact]
    public void The_fields_of_sentences_are_those_of_the_loader()
    {
        var sentences = Schema("sentences");
        Keys(sentences).ShouldBe(SentenceFileReader.FileKeys, ignoreOrder: true);
        Keys(sentences["properties"]!["basis"]!).ShouldBe(SentenceFileReader.BasisKeys, ignoreOrder: true);
        var definitions = sentences["definitions"]!;
        Keys(definitions["fact"]!).ShouldBe(SentenceFileReader.FactKeys, ignoreOrder: true);
        Keys(definitions["comparison"]!).ShouldBe(SentenceFileReader.ComparisonKeys, ignoreOrder: true);
        Keys(definitions["list"]!).ShouldBe(SentenceFileReader.ListKeys, ignoreOrder: true);
        Keys(definitions["sentence"]!).ShouldBe(SentenceFileReader.SentenceKeys, ignoreOrder: true);
        Keys(definitions["term"]!).ShouldBe(SentenceFileReader.TermKeys, ignoreOrder: true);
        Values(definitions["fact"]!["properties"]!["from"]!).ShouldBe(Choices.Of(typeof(FactSource)).Names);
        Values(definitions["list"]!["properties"]!["each"]!).ShouldBe(Choices.Of(typeof(ListEach)).Names);
        Values(definitions["list"]!["properties"]!["level"]!).ShouldBe(Choices.Of(typeof(Forms.CodeLevels)).Names);
        Values(definitions["list"]!["properties"]!["order"]!).ShouldBe(Choices.Of(typeof(ListOrder)).Names);
    }

    [Fact]
    public void The_fields_of_a_plan_are_those_of_the_loader()
    {
        var plan = Schema("disclosures");
        Keys(plan).ShouldBe(DisclosureReader.FileKeys, ignoreOrder: true);
        Keys(plan["properties"]!["basis"]!).ShouldBe(DisclosureReader.BasisKeys, ignoreOrder: true);
        var definitions = plan["definitions"]!;
        Keys(definitions["section"]!).ShouldBe(DisclosureReader.SectionKeys, ignoreOrder: true);
        Keys(definitions["part"]!).ShouldBe(DisclosureReader.PartKeys, ignoreOrder: true);
        Keys(definitions["chart"]!).ShouldBe(DisclosureReader.ChartKeys, ignoreOrder: true);
        Values(definitions["chart"]!["properties"]!["kind"]!).ShouldBe(Choices.Of(typeof(PlannedChart)).Names);
        Values(plan["properties"]!["kind"]!).ShouldBe(Choices.Of(typeof(DocumentKind)).Names);
        Values(plan["properties"]!["stage"]!).ShouldBe(Choices.Of(typeof(Stage)).Names);
    }

    [Fact]
    public void The_fields_and_values_of_the_workflow_are_those_of_the_loader()
    {
        var definitions = Schema("workflow")["definitions"]!;
        Keys(definitions["basis"]!).ShouldBe(PackBasis.Keys, ignoreOrder: true);
        Keys(definitions["rolesFile"]!).ShouldBe(RoleReader.FileKeys, ignoreOrder: true);
        Keys(definitions["permission"]!).ShouldBe(RoleReader.PermissionKeys, ignoreOrder: true);
        Keys(definitions["role"]!).ShouldBe(RoleReader.RoleKeys, ignoreOrder: true);
        Keys(definitions["apart"]!).ShouldBe(RoleReader.ApartKeys, ignoreOrder: true);
        Keys(definitions["subjectFile"]!).ShouldBe(SubjectReader.FileKeys, ignoreOrder: true);
        Keys(definitions["round"]!).ShouldBe(SubjectReader.RoundKeys, ignoreOrder: true);
        Keys(definitions["state"]!).ShouldBe(SubjectReader.StateKeys, ignoreOrder: true);
        Keys(definitions["transition"]!).ShouldBe(SubjectReader.TransitionKeys, ignoreOrder: true);
        Keys(definitions["choice"]!).ShouldBe(SubjectReader.ChoiceKeys, ignoreOrder: true);
        Keys(definitions["effects"]!).ShouldBe(SubjectReader.EffectKeys, ignoreOrder: true);
        Values(definitions["need"]!).ShouldBe(Choices.Of(typeof(WorkNeed)).Names);
        Values(definitions["body"]!).ShouldBe(Choices.Of(typeof(BodyKind)).Names);
        Values(definitions["role"]!["properties"]!["kind"]!).ShouldBe(Choices.Of(typeof(RoleKind)).Names);
        Values(definitions["role"]!["properties"]!["at"]!).ShouldBe(Choices.Of(typeof(RoleReach)).Names);
        Values(definitions["transition"]!["properties"]!["way"]!).ShouldBe(Choices.Of(typeof(WorkWay)).Names);
    }

    [Fact]
    public void The_fields_and_values_of_the_calendar_are_those_of_the_loader()
    {
        var definitions = Schema("calendar")["definitions"]!;
        Keys(definitions["basis"]!).ShouldBe(PackBasis.Keys, ignoreOrder: true);
        Keys(definitions["deadlinesFile"]!).ShouldBe(CalendarReader.FileKeys, ignoreOrder: true);
        Keys(definitions["event"]!).ShouldBe(CalendarReader.EventKeys, ignoreOrder: true);
        Keys(definitions["deadline"]!).ShouldBe(CalendarReader.DeadlineKeys, ignoreOrder: true);
        Keys(definitions["due"]!).ShouldBe(CalendarReader.DueKeys, ignoreOrder: true);
        Keys(definitions["holidaysFile"]!).ShouldBe(HolidayReader.FileKeys, ignoreOrder: true);
        Keys(definitions["holiday"]!).ShouldBe(HolidayReader.HolidayKeys, ignoreOrder: true);
        Values(definitions["counting"]!).ShouldBe(Choices.Of(typeof(DayCounting)).Names);
        Values(definitions["body"]!).ShouldBe(Choices.Of(typeof(BodyKind)).Names);
    }

    private static JsonNode Schema(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"{name}.schema.json")))!;

    private static IEnumerable<string> Keys(JsonNode schema) => schema["properties"]!.AsObject().Select(property => property.Key);

    private static IEnumerable<string> Values(JsonNode schema) => schema["enum"]!.AsArray().Select(value => value!.GetValue<string>());
}
