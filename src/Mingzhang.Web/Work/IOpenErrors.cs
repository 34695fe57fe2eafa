using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>Counts what the checks find in the present figures.</summary>
public interface IOpenErrors
{
    /// <summary>How many errors stand that nobody explained; null where the figures cannot be checked, as where there is no book.</summary>
    Task<int?> CountAsync(Scope scope);

    /// <summary>The same as far as it is known without checking anew, for pages that only tell it; null where it is not.</summary>
    Task<int?> KnownAsync(Scope scope) => CountAsync(scope);
}
