using Mingzhang.Model;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sentences;

namespace Mingzhang.Book.Publishing;

/// <summary>Tells what composing a document missed, in words that lead to the entry.</summary>
internal static class Shortcomings
{
    public static IEnumerable<Shortcoming> Of(IEnumerable<Composition> compositions) => compositions
        .SelectMany(composition => composition.Missing.Select(missing => Of(composition, missing)).Concat(composition.Faults.Select(Of)))
        .Distinct();

    private static Shortcoming Of(Composition composition, MissingEntry missing)
    {
        var where = $"《{composition.Document.Title}》的“{missing.Place}”";
        return missing.Kind switch
        {
            MissingKind.Text => new(missing.Key, $"{where}要写“{missing.Key}”，请在“文字”表填上", IsRequired: true),
            MissingKind.Reason => new(missing.Key, $"{where}要写明变动原因，请在“文字”表填上“{missing.Key}”", IsRequired: true),
            MissingKind.Figure => new(missing.Key, $"{where}没有填“{missing.Key}”，相关的话略去", IsRequired: false),
            _ => new(missing.Key, $"{where}要用表样“{missing.Key}”，规则数据里没有", IsRequired: true),
        };
    }

    private static Shortcoming Of(TextFault fault)
    {
        var where = fault.Place is { Sheet: { } sheet, Cell: { } cell } ? $"“{sheet}”{cell}（{fault.Key}）" : $"“{fault.Key}”";
        return fault.Kind switch
        {
            TextFaultKind.UnknownName => new(fault.Key, $"{where}里的“{fault.Printed}”不是数的名称：{fault.Context}", IsRequired: true),
            TextFaultKind.UnknownValue => new(fault.Key, $"{where}里的“{fault.Printed}”填报里没有数：{fault.Context}", IsRequired: true),
            _ => new(fault.Key, $"{where}里手写的“{fault.Printed}”在填报里找不到，改为引用，或核对：{fault.Context}", IsRequired: false),
        };
    }
}
