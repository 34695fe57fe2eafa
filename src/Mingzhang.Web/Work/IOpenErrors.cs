using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>Counts what the checks find in the present figures.</summary>
public interface IOpenErrors
{
    /// <summary>How many errors stand that nobody explained; null where the figures cannot be checked, as where there is no book.</summary>
    Task<int?> CountAsync(Scope scope);
}
