using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Mingzhang.Architecture;

public class LayerTests
{
    private static readonly IReadOnlyList<string> Projects =
    [
        .. Repository.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
    ];

    [Fact]
    public void All_projects_of_the_house_are_found() => Projects.Count.ShouldBeGreaterThanOrEqualTo(5);

    [Fact]
    public void Project_references_run_downwards_only() =>
        Projects.SelectMany(project => Layers.Faults(NameOf(project), ReferencesOf(project))).ShouldBeEmpty();

    [Fact]
    public void The_model_depends_on_nothing()
    {
        var model = Projects.Single(project => NameOf(project) == "Mingzhang.Model");
        var document = XDocument.Parse(Repository.Text(model));
        document
            .Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Built_assemblies_refer_downwards_only()
    {
        // This project refers to every layer's project, so that all are built and lie beside it.
        var built = Directory
            .GetFiles(AppContext.BaseDirectory, "*.dll")
            .Select(Assembly)
            .Where(assembly => assembly is not null)
            .Select(assembly => assembly!.Value)
            .ToList();
        built.Select(assembly => assembly.Name).Order().ShouldBe(Projects.Select(NameOf).Order());
        built.SelectMany(assembly => Layers.Faults(assembly.Name, assembly.References)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_of_the_house_has_a_project_of_tests_and_both_stand_in_the_solution()
    {
        var solution = Repository.Text("Mingzhang.slnx");
        foreach (var project in Projects)
        {
            var name = NameOf(project);
            solution.ShouldContain($"\"{project}\"");
            solution.ShouldContain($"tests/{name}.Tests/{name}.Tests.csproj");
        }
    }

    [Theory]
    [InlineData("Mingzhang.Model", "Mingzhang.Packs")]
    [InlineData("Mingzhang.Reading", "Mingzhang.Checking")]
    [InlineData("Mingzhang.Checking", "Mingzhang.Cli")]
    [InlineData("Mingzhang.Packs", "Mingzhang.Somewhere")]
    [InlineData("Mingzhang.Somewhere", "Mingzhang.Model")]
    public void A_reference_upwards_sideways_or_to_the_unknown_is_a_fault(string layer, string reference) =>
        Layers.Faults(layer, [reference]).ShouldHaveSingleItem();

    [Fact]
    public void A_reference_downwards_is_none() => Layers.Faults("Mingzhang.Cli", ["Mingzhang.Reading", "Mingzhang.Model"]).ShouldBeEmpty();

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument
            .Parse(Repository.Text(project))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    // The metadata alone is read: nothing is loaded, so an assembly of another framework does no harm.
    private static (string Name, IReadOnlyList<string> References)? Assembly(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new PEReader(stream);
        if (!reader.HasMetadata)
        {
            return null;
        }

        var metadata = reader.GetMetadataReader();
        var name = LayerOf(metadata.GetString(metadata.GetAssemblyDefinition().Name));
        return name is null
            ? null
            : (
                name,
                [
                    .. metadata
                        .AssemblyReferences.Select(handle => LayerOf(metadata.GetString(metadata.GetAssemblyReference(handle).Name)))
                        .OfType<string>(),
                ]
            );
    }

    private static string? LayerOf(string assembly) =>
        assembly switch
        {
            "mingzhang" => "Mingzhang.Cli",
            "Mingzhang.Architecture" => null,
            _ when assembly.StartsWith("Mingzhang.", StringComparison.Ordinal) => assembly,
            _ => null,
        };
}
