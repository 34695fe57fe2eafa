var builder = WebApplication.CreateBuilder(args);
var application = builder.Build();
application.MapGet("/", () => "明账");
application.Run();

/// <summary>The web application; named so that tests can start it.</summary>
public partial class Program;
