namespace Mingzhang.Reading.Source;

/// <summary>Ends reading with TooLarge when a part unpacks to more than allowed, or from next to nothing to very much.</summary>
internal sealed class LimitedStream(Stream inner, string part, long packedBytes, long mostBytes) : Stream
{
    // Tables of equal rows pack well, 100 to 1 at the most; above this size a larger ratio is a bomb.
    private const long RatioCountsFrom = 32L << 20;
    private const long MostRatio = 400;

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        if (read > mostBytes || (read > RatioCountsFrom && read / Math.Max(1, packedBytes) > MostRatio))
            throw new UnreadableException(Unreadable.TooLarge, $"部件 {part} 解压后超过 {read >> 20} MB，不再读入。");
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
