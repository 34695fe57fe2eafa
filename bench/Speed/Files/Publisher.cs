namespace Mingzhang.Speed.Files;

/// <summary>Publishes the command line as a user installs it.</summary>
internal static class Publisher
{
    /// <summary>Publishes to a folder, with all that is built on the way beside it: the working tree stays as it is.</summary>
    /// <returns>The program.</returns>
    /// <exception cref="InvalidOperationException">There is no source here, or it does not build.</exception>
    public static string Publish(string folder)
    {
        var published = Path.Combine(folder, "published");
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Programs.Output(
            "dotnet", "publish", Project(), "--configuration", "Release", "--runtime", runtime, "--self-contained", "false", "--artifacts-path",
            Path.Combine(folder, "artifacts"), "--output", published, "-p:PublishReadyToRun=true",
            $"-p:NuGetLockFilePath={Path.Combine(folder, "locks", "$(MSBuildProjectName).json")}", "--verbosity", "quiet");
        return Path.Combine(published, OperatingSystem.IsWindows() ? "mingzhang.exe" : "mingzhang");
    }

    private static string Project()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "src", "Mingzhang.Cli", "Mingzhang.Cli.csproj");
            if (File.Exists(project))
            {
                return project;
            }
        }

        throw new InvalidOperationException("没有找到 src/Mingzhang.Cli。请在源代码目录中运行，或用 --mingzhang 指出程序。");
    }
}
