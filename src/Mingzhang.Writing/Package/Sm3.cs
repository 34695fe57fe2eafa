using System.Buffers.Binary;
using System.Numerics;

namespace Mingzhang.Writing.Package;

/// <summary>SM3, the hash of GB/T 32905-2016: 256 bits, which Chinese authorities ask for beside SHA-256. The framework has none, so
/// this is the standard's own compression function, held to the standard's two examples.</summary>
public sealed class Sm3
{
    private const int BlockBytes = 64;

    private readonly uint[] state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E];
    private readonly byte[] block = new byte[BlockBytes];
    private int filled;
    private ulong length;

    /// <summary>The hash of some bytes, in lower hexadecimal digits.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes)
    {
        var hash = new Sm3();
        hash.Append(bytes);
        return Convert.ToHexStringLower(hash.Finish());
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        length += (ulong)bytes.Length;
        while (!bytes.IsEmpty)
        {
            var taken = Math.Min(BlockBytes - filled, bytes.Length);
            bytes[..taken].CopyTo(block.AsSpan(filled));
            filled += taken;
            bytes = bytes[taken..];
            if (filled == BlockBytes)
            {
                Compress();
                filled = 0;
            }
        }
    }

    /// <summary>The 32 bytes of the hash. Nothing may be added afterwards.</summary>
    public byte[] Finish()
    {
        var bits = length * 8;
        block[filled++] = 0x80;
        if (filled > BlockBytes - 8)
        {
            block.AsSpan(filled).Clear();
            Compress();
            filled = 0;
        }

        block.AsSpan(filled).Clear();
        BinaryPrimitives.WriteUInt64BigEndian(block.AsSpan(BlockBytes - 8), bits);
        Compress();
        var hash = new byte[32];
        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * 4), state[i]);
        }

        return hash;
    }

    // 5.3.2 and 5.3.3 of the standard: expansion to 68 words, then 64 rounds. Sums are modulo 2³².
    private void Compress()
    {
        Span<uint> words = stackalloc uint[68];
        for (var i = 0; i < 16; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(i * 4));
        }

        for (var i = 16; i < words.Length; i++)
        {
            var mixed = words[i - 16] ^ words[i - 9] ^ BitOperations.RotateLeft(words[i - 3], 15);
            words[i] = mixed ^ BitOperations.RotateLeft(mixed, 15) ^ BitOperations.RotateLeft(mixed, 23) ^ BitOperations.RotateLeft(words[i - 13], 7) ^ words[i - 6];
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            unchecked
            {
                var constant = i < 16 ? 0x79CC4519u : 0x7A879D8Au;
                var first = BitOperations.RotateLeft(BitOperations.RotateLeft(a, 12) + e + BitOperations.RotateLeft(constant, i % 32), 7);
                var second = first ^ BitOperations.RotateLeft(a, 12);
                var left = (i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + second + (words[i] ^ words[i + 4]);
                var right = (i < 16 ? e ^ f ^ g : (e & f) | (~e & g)) + h + first + words[i];
                (d, c, b, a) = (c, BitOperations.RotateLeft(b, 9), a, left);
                (h, g, f, e) = (g, BitOperations.RotateLeft(f, 19), e, right ^ BitOperations.RotateLeft(right, 9) ^ BitOperations.RotateLeft(right, 17));
            }
        }

        ReadOnlySpan<uint> after = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] ^= after[i];
        }
    }
}
