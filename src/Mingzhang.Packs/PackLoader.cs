using System.Security.Cryptography;
using System.Text;
using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Entries;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Glossary;
using Mingzhang.Packs.Measures;
using Mingzhang.Packs.Monitoring;
using Mingzhang.Packs.Payments;
using Mingzhang.Packs.Sentences;
using Mingzhang.Packs.Sheets;
using Mingzhang.Packs.Workflow;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Loads the packs: those built into the program, or a folder in their place.</summary>
public static class PackLoader
{
    private static readonly Lazy<PackSet> BuiltIn = new(() => Load(PackFile.Embedded()));

    /// <summary>The packs that are built into the program.</summary>
    public static PackSet Embedded => BuiltIn.Value;

    /// <summary>The packs of a folder with the subfolders of <see cref="PackFile.Folders"/>.</summary>
    /// <exception cref="PackException">The packs say something wrong; it tells all that was found.</exception>
    public static PackSet Load(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Load(PackFile.In(directory));
    }

    /// <summary>SHA-256 over names and texts of the packs, in lower hexadecimal digits: who has the same has the same packs.</summary>
    /// <param name="directory">Their folder; null for those built in.</param>
    /// <exception cref="PackException">There is no such folder.</exception>
    public static string DigestOf(string? directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in directory is null ? PackFile.Embedded() : PackFile.In(directory))
        {
            using var text = file.Open();
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{text.ReadToEnd().ReplaceLineEndings("\n")}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static PackSet Load(IReadOnlyList<PackFile> files)
    {
        var problems = new Problems();
        var classifications = new ClassificationReader(problems);
        var lexicon = new LexiconReader(problems);
        var profiles = new ProfileReader(problems);
        var rules = new RuleReader(problems);
        var performance = new PerformanceReader(problems);
        var schemes = new SchemeReader(problems);
        var forms = new FormReader(problems);
        var entries = new EntryReader(problems);
        var glossary = new GlossaryReader(problems);
        var sheets = new SheetReader(problems);
        var sentences = new SentenceFileReader(problems);
        var disclosures = new DisclosureReader(problems);
        var work = new WorkReader(problems);
        var calendar = new CalendarReader(problems);
        var payments = new PaymentWordsReader(problems);
        var monitoring = new MonitoringReader(problems);
        var measures = new MeasureReader(problems);
        foreach (var file in files)
        {
            Action<string, MapNode>? read = file.Folder switch
            {
                "calendar" => calendar.Read,
                "classifications" => classifications.Read,
                "entries" => entries.Read,
                "forms" => forms.Read,
                "glossary" => glossary.Read,
                "lexicon" => lexicon.Read,
                "measures" => measures.Read,
                "monitoring" => monitoring.Read,
                "payments" => payments.Read,
                "performance" => performance.Read,
                "profiles" => profiles.Read,
                "rules" => rules.Read,
                "schemes" => schemes.Read,
                "sheets" => sheets.Read,
                "sentences" => sentences.Read,
                "disclosures" => disclosures.Read,
                "workflow" => work.Read,
                _ => null,
            };
            if (read is null)
            {
                problems.Add(file.Name, 1, "文件不在认识的目录中。", $"放进这些目录之一：{PackFile.Folders}。");
            }
            else if (PackYaml.Read(file, problems) is { } root)
            {
                read(file.Name, root);
            }
        }

        var functions = classifications.Finish(ClassificationKind.Function);
        var economies = classifications.Finish(ClassificationKind.Economy);
        var governmentEconomies = classifications.Finish(ClassificationKind.GovernmentEconomy);
        var words = lexicon.Finish(functions, economies, governmentEconomies);
        var known = profiles.Finish();
        var said = sentences.Finish(functions, economies, governmentEconomies);
        var steps = work.Finish(calendar.Events);
        var set = new PackSet(functions, economies, governmentEconomies, words, known)
        {
            Rules = rules.Finish(known),
            Performance = performance.Finish(),
            Schemes = schemes.Finish(known),
            Entries = entries.Finish(),
            Forms = forms.Finish(functions, economies, governmentEconomies),
            Glossary = glossary.Finish(functions, economies, governmentEconomies),
            Sheets = sheets.Finish(),
            Sentences = said,
            Disclosures = disclosures.Finish(said, known),
            Work = steps,
            Calendar = calendar.Finish(steps),
            Payments = payments.Finish(),
            Monitoring = monitoring.Finish(known),
            Measures = measures.Finish(),
        };
        profiles.CheckRulesOff(set.Rules);
        profiles.CheckDeadlines(set.Calendar);
        problems.ThrowIfAny();
        return set;
    }
}
