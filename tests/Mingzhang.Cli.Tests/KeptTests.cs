using System.IO.Compression;
using System.Text.Json;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Cli.Tests;

/// <summary>mingzhang audit, backup and restore on an embedded database.</summary>
public sealed class KeptTests
{
    [Fact]
    public async Task A_whole_trail_is_told_with_its_end()
    {
        using var bench = new Bench();
        var database = await FilledAsync(bench);
        bench.Run("audit", "verify", "--database", database).ShouldBe(Application.Clean);
        bench.Output.ShouldContain("审计日志完整：2 条");
        bench.Output.ShouldContain("130999 末尾：2:");
        bench.Run("audit", "verify", "--database", database, "--lang", "en").ShouldBe(Application.Clean);
        bench.Output.ShouldContain("The audit trail is whole: all 2 entries");
    }

    [Fact]
    public async Task A_trail_that_somebody_changed_ends_with_1_and_says_where()
    {
        using var bench = new Bench();
        var database = await FilledAsync(bench);
        await RunAsync(database, "drop trigger audit_entry_unchanged; update audit_entry set reason = 'x' where number = 1");
        bench.Run("audit", "verify", "--database", database).ShouldBe(Application.Findings);
        bench.Output.ShouldContain("130999 第 1 条：内容被改过");
        bench.Run("audit", "verify", "--database", database, "--json").ShouldBe(Application.Findings);
        using var json = JsonDocument.Parse(bench.Output);
        json.RootElement.GetProperty("whole").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("faults")[0].GetProperty("fault").GetString().ShouldBe("changed");
    }

    [Fact]
    public async Task An_end_that_was_kept_is_compared_with()
    {
        using var bench = new Bench();
        var database = await FilledAsync(bench);
        bench.Run("audit", "verify", "--database", database, "--json");
        using var json = JsonDocument.Parse(bench.Output);
        var hash = json.RootElement.GetProperty("heads")[0].GetProperty("hash").GetString()!;
        bench.Run("audit", "verify", "--database", database, "--kept", $"2:{hash}").ShouldBe(Application.Clean);
        bench.Run("audit", "verify", "--database", database, "--kept", $"2:{new string('0', 64)}").ShouldBe(Application.Findings);
        bench.Output.ShouldContain("日志被重写过");
        bench.Run("audit", "verify", "--database", database, "--kept", "2").ShouldBe(Application.NotRead);
        bench.Error.ShouldContain("编号:校验值");
    }

    [Fact]
    public async Task The_trail_is_exported_for_spreadsheets_and_as_json_lines()
    {
        using var bench = new Bench();
        var database = await FilledAsync(bench);
        var (csv, json) = (Path.Combine(bench.Folder, "trail.csv"), Path.Combine(bench.Folder, "trail.jsonl"));
        bench.Run("audit", "export", "--database", database, "--out", csv).ShouldBe(Application.Clean);
        bench.Output.ShouldContain("已导出 2 条");
        (await File.ReadAllTextAsync(csv)).ShouldContain("'=1+1");
        bench.Run("audit", "export", "--database", database, "--out", json).ShouldBe(Application.Clean);
        var lines = await File.ReadAllLinesAsync(json);
        lines.Length.ShouldBe(2);
        using var first = JsonDocument.Parse(lines[0]);
        first.RootElement.GetProperty("number").GetInt64().ShouldBe(2);
        bench.Run("audit", "export", "--database", database, "--out", csv, "--since", "2001-01-01", "--until", "2001-12-31").ShouldBe(Application.Clean);
        bench.Output.ShouldContain("已导出 0 条");
        bench.Run("audit", "export", "--database", database, "--out", csv, "--since", "1.1.2001").ShouldBe(Application.NotRead);
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_database_and_nowhere_else()
    {
        using var bench = new Bench();
        var database = await FilledAsync(bench);
        var (backup, copy) = (Path.Combine(bench.Folder, "backup.zip"), Path.Combine(bench.Folder, "copy.db"));
        bench.Variables[KeptCommand.Variable] = database;
        bench.Run("backup", "--out", backup).ShouldBe(Application.Clean);
        bench.Output.ShouldContain("已备份");
        bench.Output.ShouldContain("密钥");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        bench.Run("backup", "--out", backup).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain("没有覆盖");
        bench.Run("restore", backup, "--database", copy).ShouldBe(Application.Clean);
        bench.Output.ShouldContain("已恢复");
        bench.Run("audit", "verify", "--database", copy).ShouldBe(Application.Clean);
        bench.Run("restore", backup, "--database", copy).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain("恢复只能进空库");
    }

    [Fact]
    public async Task A_damaged_backup_restores_nothing()
    {
        using var bench = new Bench();
        var database = await FilledAsync(bench);
        var (backup, copy) = (Path.Combine(bench.Folder, "backup.zip"), Path.Combine(bench.Folder, "copy.db"));
        bench.Run("backup", "--database", database, "--out", backup).ShouldBe(Application.Clean);
        using (var zip = ZipFile.Open(backup, ZipArchiveMode.Update))
        {
            zip.GetEntry("unit.jsonl")!.Delete();
        }

        bench.Run("restore", backup, "--database", copy).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain("备份里缺 unit");
        bench.Run("restore", bench.File("no-backup.zip"), "--database", copy).ShouldBe(Application.NotRead);
        bench.Run("restore", Path.Combine(bench.Folder, "nowhere.zip"), "--database", copy).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain("读写不了文件");
    }

    [Theory]
    [InlineData("没有写数据库", "audit", "verify")]
    [InlineData("verify（校验）或 export（导出）", "audit")]
    [InlineData("备份到哪个文件", "backup", "--database", "x.db")]
    [InlineData("一个备份文件", "restore", "--database", "x.db")]
    [InlineData("导出到哪个文件", "audit", "export", "--database", "x.db")]
    [InlineData("没有数据库文件", "audit", "verify", "--database", "nowhere.db")]
    [InlineData("没有数据库文件", "backup", "--database", "nowhere.db", "--out", "b.zip")]
    [InlineData("--wrong", "backup", "--wrong")]
    public void What_is_missing_is_said(string said, params string[] arguments)
    {
        using var bench = new Bench();
        bench.Run(arguments).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain(said);
        File.Exists("nowhere.db").ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_no_database_says_so()
    {
        using var bench = new Bench();
        var file = bench.File("notes.db", new string('x', 5000));
        bench.Run("audit", "verify", "--database", file).ShouldBe(Application.NotRead);
        bench.Error.ShouldContain("不是明账的库");
    }

    [Theory]
    [InlineData("审计日志：校验", "audit", "--help")]
    [InlineData("审计日志：校验", "audit", "verify", "--help")]
    [InlineData("备份：把全部账", "backup", "--help")]
    [InlineData("恢复：把备份装进", "restore", "--help")]
    [InlineData("The audit trail", "audit", "--help", "--lang", "en")]
    [InlineData("mingzhang backup", "--help")]
    public void Each_command_has_its_help(string said, params string[] arguments)
    {
        using var bench = new Bench();
        bench.Run(arguments).ShouldBe(Application.Clean);
        bench.Output.ShouldContain(said);
    }

    private static async Task<string> FilledAsync(Bench bench)
    {
        var path = Path.Combine(bench.Folder, "book.db");
        await using var database = Database.Open(path);
        await Migrations.ApplyAsync(database);
        var keeper = new Keeper(database);
        var actor = new Actor("wang", "王经办", "127.0.0.1");
        await keeper.ChangeAsync(actor, "130999", "unit.create", change => change.AddAsync(new KeptUnit { Id = "474001", Name = "=1+1" }));
        await keeper.ChangeAsync(actor, "130999", "unit.create", change => change.AddAsync(new KeptUnit { Id = "474002", Name = "第二个" }));
        return path;
    }

    private static async Task RunAsync(string path, string sql)
    {
        await using var database = Database.Open(path);
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
