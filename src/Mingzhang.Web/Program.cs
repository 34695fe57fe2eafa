using Mingzhang.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddShell();
var application = builder.Build();
application.UseShell();
application.MapShell();
application.Run();

/// <summary>The web application; named so that tests can start it.</summary>
public partial class Program;
