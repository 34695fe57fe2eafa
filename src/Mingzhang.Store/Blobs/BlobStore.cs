using System.Security.Cryptography;
using Dapper;
using Mingzhang.Store.Changes;

namespace Mingzhang.Store.Blobs;

/// <summary>Contents of files, each kept once a district by the SHA-256 of its bytes.</summary>
public static class BlobStore
{
    /// <summary>The name of a content.</summary>
    public static string NameOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps a content, if it is not kept yet.</summary>
    /// <returns>Its SHA-256 in lower hexadecimal digits.</returns>
    public static async Task<string> KeepAsync(Change change, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(change);
        var hash = NameOf(content.Span);
        await change.ExecuteAsync(
            "insert into blob (district, hash, size, content) values (@District, @hash, @size, @content) on conflict (district, hash) do nothing",
            new { change.District, hash, size = (long)content.Length, content = content.ToArray() });
        return hash;
    }

    /// <summary>A content; null if none of this name is kept.</summary>
    /// <exception cref="StoreException">What is kept is not what its name says: the database was damaged.</exception>
    public static async Task<byte[]?> FindAsync(Looking looking, string district, string hash)
    {
        ArgumentNullException.ThrowIfNull(looking);
        var content = await looking.Connection.ExecuteScalarAsync<byte[]?>("select content from blob where district = @district and hash = @hash", new { district, hash }, looking.Transaction);
        return content is not null && NameOf(content) != hash ? throw new StoreException($"文件 {hash[..12]} 的内容和它的校验值对不上：数据库可能损坏，请从备份恢复。") : content;
    }
}
