using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Web.Access;
using Mingzhang.Web.Demonstration;
using Mingzhang.Web.Execution;
using Mingzhang.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddShell();
builder.AddAccess();
builder.AddExecution();
var application = builder.Build();
await Migrations.ApplyAsync(application.Services.GetRequiredService<Database>());
if (application.Configuration.GetValue("Mingzhang:Demonstration", true))
{
    await DemonstrationCentre.MakeAsync(application.Services.GetRequiredService<Keeper>());
}

application.UseShell(before => before.UseMiddleware<AccessMiddleware>());
application.MapShell();
application.MapDemonstration();
application.MapExecution();
await application.RunAsync();

/// <summary>The web application; named so that tests can start it.</summary>
public partial class Program;
