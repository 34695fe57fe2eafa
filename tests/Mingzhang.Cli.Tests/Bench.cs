using Mingzhang.Reports;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Cli.Files;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Cli.Tests;

/// <summary>Runs the program with layers that answer what a test says.</summary>
internal sealed class Bench : IWorkshop, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingzhang-cli-");

    public Func<string, ReadDocument> Reads { get; set; } = Given.Budget;

    public Func<IReadOnlyList<ReadDocument>, CheckReport> Checks { get; set; } = documents => Given.Report(documents);

    public Dictionary<string, string> Variables { get; } = [];

    public List<string> FilesRead { get; } = [];

    /// <summary>How long it waits for a server.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(5);

    public PackSet Packs { get; init; } = Given.Packs;

    public string Folder => folder.FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Lays down a file and says where it is.</summary>
    public string File(string name, string content = "something")
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public int Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public int Run(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var surroundings = new Surroundings
        {
            Output = output,
            Error = error,
            Variable = name => Variables.GetValueOrDefault(name),
            IsTerminal = false,
            Open = _ => this,
            Patience = Patience,
        };
        var code = new Application(surroundings).Run(arguments, cancellation);
        Bytes = output.ToArray();
        Output = Encoding.UTF8.GetString(Bytes);
        Error = error.ToString();
        return code;
    }

    public ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        lock (FilesRead)
        {
            FilesRead.Add(name);
        }

        return Reads(name);
    }

    public CheckReport Check(IReadOnlyList<ReadDocument> documents, Profile? profile) => Checks(documents);

    public void Dispose() => folder.Delete(recursive: true);
}
