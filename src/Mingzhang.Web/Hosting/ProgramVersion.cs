using System.Reflection;

namespace Mingzhang.Web.Hosting;

/// <summary>Version of the program, as reports and packages name it.</summary>
public static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
