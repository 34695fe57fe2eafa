using System.Text;
using Mingzhang.Model;
using Mingzhang.Packs;
using Shouldly;

namespace Mingzhang.Reading.Tests.Wild;

/// <summary>Small documents in the words of other places, read whole.</summary>
internal static class WildReading
{
    private static readonly DocumentReader Reader = new(PackLoader.Embedded);

    public static ReadDocument Read(string markdown) =>
        Reader.Read(Encoding.UTF8.GetBytes("# 青禾县融媒体中心2024年部门预算\n\n" + markdown), "青禾.md");

    /// <summary>The points at which a printed figure stands, each once.</summary>
    public static Coordinates[] At(this ReadDocument document, string printed) =>
        [.. document.Facts.Where(fact => fact.Printed.StartsWith(printed, StringComparison.Ordinal)).Select(fact => fact.Coordinates).Distinct()];

    public static Coordinates Only(this ReadDocument document, string printed) => document.At(printed).ShouldHaveSingleItem();
}
