namespace Mingzhang.Model.Performance;

/// <summary>Which way of a measured thing is the better one (正向、反向, TG-10, TG-14).</summary>
public enum Better
{
    /// <summary>合格率, 使用年限</summary>
    More,

    /// <summary>差错率, 响应时间</summary>
    Less,
}
