using System.Text.Json;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Jobs;

namespace Mingzhang.Web.Disclosure;

/// <summary>Builds a package outside the request: laying out PDF files takes longer than a browser waits.</summary>
public sealed class BuildJob(Publications publications) : IJobHandler
{
    public const string Name = "disclosure.build";

    private sealed record Wish(string Person, string PersonName, string Address, bool WithPdf);

    public string Kind => Name;

    /// <summary>Adds the job to a transaction.</summary>
    public static Task<KeptJob> AddAsync(Change change, Scope scope, bool withPdf)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        var wish = new Wish(change.Actor.Person, change.Actor.Name, change.Actor.Address, withPdf);
        return change.AddAsync(new KeptJob { District = scope.District, Unit = scope.Unit, Year = scope.Year, Kind = Name, Body = JsonSerializer.Serialize(wish), DueAt = change.At });
    }

    public Task RunAsync(KeptJob job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        var wish = JsonSerializer.Deserialize<Wish>(job.Body) ?? throw new InvalidOperationException("the job has no body");
        return publications.BuildAsync(new(wish.Person, wish.PersonName, wish.Address), new(job.District, job.Unit, job.Year), wish.WithPdf, cancellation);
    }
}
