using System.Text;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Notation;

/// <summary>Documents written in the test and read by the real reader, and what was read as short lines.</summary>
internal static class ReadingNotation
{
    public static PackSet Packs => PackLoader.Embedded;

    public static ReadDocument Read(string text, string name = "说明.md") => new DocumentReader(Packs).Read(Encoding.UTF8.GetBytes(text), name);

    /// <summary>A document of a year and a kind that holds a text.</summary>
    public static ReadDocument Budget(string text, int year = 2026, string name = "预算.md") =>
        Read($"示例县融媒体中心{year}年部门预算公开\n\n编制单位：示例县融媒体中心\n\n第一部分 概况\n\n{text}\n", name);

    public static ReadDocument Accounts(string text, int year = 2025, string name = "决算.md") =>
        Read($"示例县融媒体中心{year}年部门决算公开\n\n编制单位：示例县融媒体中心\n\n第一部分 概况\n\n{text}\n", name);

    /// <summary>Facts, claims and what was not understood, a line each. A figure of a claim that is a fact is named by
    /// its printed text.</summary>
    public static IReadOnlyList<string> Lines(ReadDocument document)
    {
        var year = document.Year?.Value ?? 0;
        var stage = document.Stage?.Value ?? Stage.Unknown;
        string At(Coordinates point) => PointNotation.Text(point, year, stage);
        string Whole(Fact? fact, Coordinates? point) => fact is not null ? fact.Printed : point is { } known ? $"[{At(known)}]" : "？";
        string Told(Claim claim) => claim switch
        {
            Change { Direction: Direction.Level } level => $"持平 {Whole(level.Now, level.NowPoint)} 比 {Whole(level.Base, level.BasePoint)}",
            Change change => string.Join(' ', new[]
            {
                change.Direction == Direction.Up ? "增" : "减", change.Amount?.Printed, change.Rate?.Printed, ":", Whole(change.Now, change.NowPoint), "比",
                Whole(change.Base, change.BasePoint),
            }.OfType<string>()),
            Share share => $"{(share.IsCompletion ? "完成" : "占")} {share.Rate.Printed} : {share.Part.Printed} ÷ {Whole(share.Whole, share.WholePoint)}{(share.OtherWholePoint is { } other ? $" 或 [{At(other)}]" : "")}",
            Breakdown list => $"其中 {list.Whole.Printed} : {string.Join(" + ", list.Parts.Select(part => part.Printed))}{(list.IsOpenEnded ? " 等" : "")}",
            Sameness same => $"同 {same.First.Printed} = {same.Second.Printed}",
            _ => claim.ToString(),
        };

        return
        [
            .. document.Facts.Select(fact => $"{At(fact.Coordinates)} = {Short(fact)}"),
            .. document.Claims.Select(Told),
            .. document.NotUnderstood.Select(unread => $"未读 {unread.Printed} {unread.Reason}"),
        ];
    }

    // A sentence that says “nothing” is its own printed text.
    private static string Short(Fact fact) => fact.Figure is { Number: 0, Decimals: 0 } && fact.Printed.Length > 6 ? "无" : fact.Printed;

    /// <summary>Lines of an expected text, as they are written under each other in a test.</summary>
    public static IReadOnlyList<string> Expected(string text) => [.. text.Split(['\n', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
