using System.Text;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Tests.Wild;

/// <summary>Invented final accounts, read from their text; facts and claims in short words, to compare.</summary>
internal static class AccountsGiven
{
    private static readonly DocumentReader Reader = new(PackLoader.Embedded);

    public static ReadDocument Text(string text) =>
        Reader.Read(Encoding.UTF8.GetBytes("2022年度青溪县融媒体中心单位决算\n\n" + text), "决算.md");

    /// <summary>“14.00万元 2022 Initial Expenditure Fiscal ThreePublic”</summary>
    public static string Facts(this ReadDocument document) => string.Join("; ", document.Facts.Select(fact => $"{fact.Printed} {Point(fact.Coordinates)}"));

    public static string Claims(this ReadDocument document) => string.Join("; ", document.Claims.Select(Told));

    public static string Unread(this ReadDocument document) => string.Join("; ", document.NotUnderstood.Select(item => item.Printed));

    private static string Told(Claim claim) => claim switch
    {
        Change change => string.Join(" ", ((string?[])[Whose(change.Now, change.NowPoint), change.Direction.ToString(), change.Amount?.Printed, change.Rate?.Printed, "from", Whose(change.Base, change.BasePoint)]).Where(word => word is not null)),
        Share share => $"{share.Part.Printed} is {share.Rate.Printed} of {Whose(share.Whole, share.WholePoint)}",
        Breakdown breakdown => $"{breakdown.Whole.Printed} = {string.Join(" + ", breakdown.Parts.Select(part => part.Printed))}",
        _ => claim.ToString(),
    };

    private static string Whose(Fact? fact, Coordinates? point) => fact?.Printed ?? (point is { } known ? Point(known) : "nothing");

    private static string Point(Coordinates point) => string.Join(" ", ((string[])[
        $"{point.Year}", $"{point.Stage}", $"{point.Flow}",
        point.Fund == Fund.All ? "" : $"{point.Fund}", point.Nature == Nature.All ? "" : $"{point.Nature}",
        point.Function.IsAll ? "" : $"{point.Function.Value}", point.Economy.IsAll ? "" : $"{point.Economy.Value}",
        point.Theme == Theme.All ? "" : $"{point.Theme}"]).Where(word => word.Length > 0));
}
