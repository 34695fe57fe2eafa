using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

internal sealed class PdfReader(IPdfEngine engine) : IFormatReader
{
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation) =>
        new(name, "pdf", [.. engine.Read(file, name, cancellation).Select(page => new Paragraph("") { Page = page.Number })]);
}

internal sealed class PopplerEngine : IPdfEngine
{
    public IReadOnlyList<PdfPage> Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation) => [];
}
