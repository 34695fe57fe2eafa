using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Web.Access;
using Mingzhang.Web.Administration;
using Mingzhang.Web.Api;
using Mingzhang.Web.Budget;
using Mingzhang.Web.Demonstration;
using Mingzhang.Web.Disclosure;
using Mingzhang.Web.District;
using Mingzhang.Web.Drafts;
using Mingzhang.Web.Evaluation;
using Mingzhang.Web.Evidence;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Identity;
using Mingzhang.Web.Projects;
using Mingzhang.Web.Spending;
using Mingzhang.Web.Webhooks;
using Mingzhang.Web.Work;

var builder = WebApplication.CreateBuilder(args);
builder.AddShell();
builder.AddAccess();
builder.AddExecution();
builder.AddIdentity();
builder.Services.AddAdministration();
builder.Services.AddWork();
builder.Services.AddProjects();
builder.Services.AddDisclosure();
builder.Services.AddSingleton<KeptForms>();
builder.Services.AddDistrict();
builder.AddApi();
builder.Services.AddWebhooks();
builder.Services.AddHostedService<Telemetry>();
var application = builder.Build();
await Migrations.ApplyAsync(application.Services.GetRequiredService<Database>());
if (application.Configuration.GetValue("Mingzhang:Demonstration", true))
{
    if (await DemonstrationCentre.MakeAsync(application.Services.GetRequiredService<Keeper>()) && application.Configuration.GetValue("Mingzhang:DemonstrationPublished", true))
    {
        await DemonstrationDisclosure.MakeAsync(application.Services.GetRequiredService<Keeper>());
    }
}

await application.PrepareAsync();
application.UseProxies();
application.UseShell(before => before.UseRateLimiter().UseMiddleware<AccessMiddleware>());
application.MapShell();
application.MapDemonstration();
application.MapExecution();
application.MapDrafts();
application.MapSignIn();
application.MapAccount();
application.MapSystem();
application.MapWork();
application.MapProjects();
application.MapEvaluation();
application.MapEvidence();
application.MapDisclosure();
application.MapDistrict();
application.MapApi();
application.MapWebhooks();
application.MapBudget();
await application.RunAsync();

/// <summary>The web application; named so that tests can start it.</summary>
public partial class Program;
