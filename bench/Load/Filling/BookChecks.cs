using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Web.District;

namespace Mingzhang.Load.Filling;

/// <summary>Checks all books that nobody has checked, as the application does in the background.</summary>
internal static class BookChecks
{
    public static async Task<int> RunAsync(Keeper keeper)
    {
        using var checks = new SummaryChecks(keeper, PackLoader.Embedded, new ConfigurationBuilder().Build(), NullLogger<SummaryChecks>.Instance);
        var books = 0;
        while (await checks.CheckNextAsync())
        {
            books++;
        }

        return books;
    }
}
