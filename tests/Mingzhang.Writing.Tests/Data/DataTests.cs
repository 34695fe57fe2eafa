using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Tests.Data;

/// <summary>Open data says exactly what the documents print.</summary>
public sealed class DataTests
{
    private static readonly WrittenDocument Document = SiteSample.Document(SiteSample.Book);
    private static readonly Ledger Ledger = SiteSample.LedgerOf(SiteSample.Book);
    private static readonly IReadOnlyList<WrittenFile> Files = DataWriter.Write(new([Document]) { Version = "0.1.0" });

    [Fact]
    public void Every_printed_figure_of_a_document_resolves()
    {
        var index = FigureIndex.Of(Document);
        index.Select(figure => figure.Figure).ShouldBe(Document.Figures, ignoreOrder: true);
        index.Where(figure => figure.Figure.Role.Length == 0).Where(figure => figure.Figure.Exact != Ledger[figure.Figure.At]?.Fen).Select(figure => figure.Id).ShouldBeEmpty();
        index.Where(figure => !figure.Printed.Contains(FigurePrinter.Digits(figure.Figure.Figure, hasThousands: false), StringComparison.Ordinal) && !figure.Printed.Contains(FigurePrinter.Digits(figure.Figure.Figure, hasThousands: true), StringComparison.Ordinal)).Select(figure => figure.Id).ShouldBeEmpty();
    }

    [Fact]
    public void One_identifier_is_one_point()
    {
        foreach (var same in FigureIndex.Of(Document).GroupBy(figure => figure.Id, StringComparer.Ordinal))
        {
            same.Select(figure => figure.Figure.At).Distinct().Count().ShouldBe(1, same.Key);
        }
    }

    [Fact]
    public void An_identifier_is_written_from_the_point()
    {
        var at = new Coordinates { Year = 2026, Stage = Stage.Initial, Flow = Flow.Expenditure, Fund = Fund.General, Nature = Nature.Personnel, Function = new(2070899), Economy = new(30101), Unit = "401001" };
        FigureId.Of(at).ShouldBe("year-2026.stage-initial.flow-expenditure.fund-general.nature-personnel.function-2070899.economy-30101.unit-401001");
        FigureId.Of(at with { Project = "应急广播" }).ShouldEndWith(".project-_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("应急广播")))[..12]);
        FigureId.Of(default(Coordinates)).ShouldBe("all");
    }

    [Fact]
    public void Identifiers_are_stable_over_tables_and_languages_and_tell_roles_apart()
    {
        var figure = FigurePrinter.Of(new() { Year = 2026 }, Money.OfFen(100), MoneyUnit.Yuan, 2);
        var other = FigurePrinter.Of(new() { Year = 2026 }, Money.OfFen(100), MoneyUnit.Wan, 6);
        FigureId.Of(figure).ShouldBe(FigureId.Of(other));
        FigureId.Of(figure with { Role = "rate" }).ShouldBe("year-2026.role-rate");
        FigureId.Of(figure with { Role = "change", From = [new() { Year = 2025 }] }).ShouldNotBe(FigureId.Of(figure with { Role = "change", From = [new() { Year = 2024 }] }));
    }

    [Fact]
    public void The_tidy_table_holds_each_figure_in_yuan_to_the_fen()
    {
        var rows = Rows("data/tables/budget-general.csv");
        var amounts = rows.Skip(1).Select(row => decimal.Parse(row[rows[0].IndexOf("amount_yuan")], CultureInfo.InvariantCulture)).ToList();
        amounts.ShouldBe(Document.Tables.Single(table => table.Id == "general").Figures.Select(figure => figure.Exact / 100));
        rows[1][rows[0].IndexOf("printed_unit")].ShouldBe("万元");
    }

    [Fact]
    public void The_data_package_names_each_file_with_its_hash_and_its_columns()
    {
        using var package = JsonDocument.Parse(File("data/datapackage.json"));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        resources.Select(resource => "data/" + resource.GetProperty("path").GetString()).ShouldBe(Files.Select(file => file.Path).Where(path => path is not (DataPaths.Package or DataPaths.Catalogue)), ignoreOrder: true);
        resources.Select(resource => resource.GetProperty("name").GetString()).ShouldBeUnique();
        foreach (var resource in resources)
        {
            var path = "data/" + resource.GetProperty("path").GetString();
            resource.GetProperty("hash").GetString().ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(File(path))), path);
            if (resource.TryGetProperty("schema", out var schema))
            {
                var fields = schema.GetProperty("fields").EnumerateArray().ToList();
                var rows = Rows(path);
                rows[0].ShouldBe(fields.Select(field => field.GetProperty("name").GetString()!), path);
                rows.Skip(1).SelectMany(row => row.Zip(fields, (value, field) => (value, Type: field.GetProperty("type").GetString()))).Where(pair => !Fits(pair.value, pair.Type)).ShouldBeEmpty(path);
            }
        }
    }

    [Fact]
    public void The_entry_of_the_catalogue_refers_to_every_file_under_its_address()
    {
        var entry = DataWriter.Write(new([Document]) { Address = new("https://example.org/open/") }).Single(file => file.Path == DataPaths.Catalogue);
        using var json = JsonDocument.Parse(entry.Bytes);
        json.RootElement.GetProperty("@type").GetString().ShouldBe("dcat:Dataset");
        json.RootElement.GetProperty("dcat:distribution").EnumerateArray().Select(file => file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()).ShouldContain("https://example.org/open/data/figures.csv");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-节目", "'-节目")]
    [InlineData("  +cmd", "'  +cmd")]
    [InlineData("＝1", "'＝1")]
    [InlineData("新闻=节目", "新闻=节目")]
    public void Text_that_Excel_would_take_for_a_formula_is_made_harmless(string text, string harmless) => Csv.Harmless(text).ShouldBe(harmless);

    [Fact]
    public void A_negative_number_for_Excel_stays_a_number()
    {
        var figure = FigurePrinter.Of(new() { Year = 2026 }, Money.OfFen(-123_456), MoneyUnit.Yuan, 2);
        var table = new WrittenTable { Id = "t", Title = "表", Widths = [1, 1], HeadRows = 0, Rows = [new([new("=1+1"), new("-1,234.56") { Figure = figure }])] };
        Encoding.UTF8.GetString(PrintedCsv.WriteForExcel(table)).ShouldBe("\uFEFF'=1+1,-1234.56\r\n");
        Encoding.UTF8.GetString(PrintedCsv.Write(table)).ShouldBe("=1+1,\"-1,234.56\"\r\n");
    }

    [Fact]
    public void Two_documents_of_one_id_are_refused() => Should.Throw<ArgumentException>(() => DataWriter.Write(new([Document, Document])));

    private static byte[] File(string path) => Files.Single(file => file.Path == path).Bytes.ToArray();

    private static bool Fits(string value, string? type) => value.Length == 0 || type switch
    {
        "integer" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    // RFC 4180, as any program reads it.
    private static List<List<string>> Rows(string path)
    {
        List<List<string>> rows = [[""]];
        var isQuoted = false;
        var text = Encoding.UTF8.GetString(File(path));
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                rows[^1][^1] += text[++i];
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                rows[^1].Add("");
            }
            else if (letter == '\r' && !isQuoted)
            {
                i++;
                rows.Add([""]);
            }
            else
            {
                rows[^1][^1] += letter;
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
