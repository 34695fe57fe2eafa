using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>Shows to the public what a step publishes, and takes it away again, within the step's transaction.</summary>
public interface IPublishing
{
    /// <exception cref="StoreException">It cannot be published.</exception>
    Task PublishAsync(Change change, Scope scope, string item);

    /// <exception cref="StoreException">It cannot be taken down.</exception>
    Task TakeDownAsync(Change change, Scope scope, string item, string reason);
}

/// <summary>Where nothing publishes, no step may say that something was published.</summary>
public sealed class NoPublishing : IPublishing
{
    public Task PublishAsync(Change change, Scope scope, string item) => throw new StoreException("请在“公开”页发布。");

    public Task TakeDownAsync(Change change, Scope scope, string item, string reason) => throw new StoreException("请在“公开”页撤下。");
}
