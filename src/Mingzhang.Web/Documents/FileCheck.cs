using Mingzhang.Checking;
using Mingzhang.Reports;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;

namespace Mingzhang.Web.Documents;

/// <summary>How far a check of files is.</summary>
public enum CheckState
{
    /// <summary>Others are before it.</summary>
    Waiting,
    Working,
    Done,

    /// <summary>It took longer than it may.</summary>
    TooLong,

    /// <summary>A fault of the program.</summary>
    Failed,
}

/// <summary>Files that a person gave, and what checking them gave; in memory only, for a while.</summary>
public sealed class FileCheck
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Explanation> explanations = new(StringComparer.Ordinal);
    private Examined? examined;
    private FilesRead? body;
    private CheckReport? report;

    internal FileCheck(string id, string owner, IReadOnlyList<GivenFile> files, DateTimeOffset at)
    {
        Id = id;
        Owner = owner;
        Files = files;
        At = at;
    }

    /// <summary>Cannot be guessed.</summary>
    public string Id { get; }

    /// <summary>The session that may see it.</summary>
    internal string Owner { get; }

    public IReadOnlyList<GivenFile> Files { get; }

    public DateTimeOffset At { get; }

    public long Size => Files.Sum(file => (long)file.Content.Length);

    public CheckState State { get; private set; }

    /// <summary>How many files were begun.</summary>
    public int Begun { get; private set; }

    /// <summary>The file that is read; null while it is checked.</summary>
    public string? Current { get; private set; }

    public bool IsOver => State is CheckState.Done or CheckState.TooLong or CheckState.Failed;

    /// <summary>What was found, explained; null before it is done.</summary>
    public CheckReport? Report
    {
        get
        {
            lock (gate)
            {
                return report;
            }
        }
    }

    public FilesRead? Body
    {
        get
        {
            lock (gate)
            {
                return body;
            }
        }
    }

    /// <summary>Sheets of targets and results with what was found in them; null where the documents hold none.</summary>
    public PerformanceReport? Performance => Report is { } found && found.Documents.Any(document => document.Performance.Sheets.Count > 0) ? PerformanceReport.Of(found) : null;

    /// <summary>The same with scores; null where the documents hold no results.</summary>
    public ScoreReport? Scores => examined is { Scored.Count: > 0 } result && Performance is { } performance ? ScoreReport.Of(performance, result.Scored) : null;

    internal void Begin(string? name)
    {
        lock (gate)
        {
            State = CheckState.Working;
            Current = name;
            Begun += name is null ? 0 : 1;
        }
    }

    internal void End(CheckState state, Examined? result)
    {
        lock (gate)
        {
            examined = result;
            State = state;
            Apply();
        }
    }

    /// <summary>Says why a finding stands; an empty reason takes it back.</summary>
    public void Explain(string number, Explanation? explanation)
    {
        lock (gate)
        {
            if (explanation is null)
            {
                explanations.Remove(number);
            }
            else
            {
                explanations[number] = explanation;
            }

            Apply();
        }
    }

    /// <summary>The explanations of a document as the file that lies beside it; null where there are none.</summary>
    public string? ExplanationsOf(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Report is not { } found)
        {
            return null;
        }

        var text = "";
        foreach (var finding in found.Explained.Where(finding => FindingNumber.PlaceOf(finding).Document == document))
        {
            text = ExplanationFile.With(text, "明账：问题的说明", finding.Number, finding.Explained!);
        }

        return text.Length == 0 ? null : text;
    }

    // Those that were given beside the documents, and then those of this page: the last word counts.
    private void Apply()
    {
        if (examined is not { } result)
        {
            return;
        }

        var files = new Dictionary<string, ExplanationFile>(StringComparer.Ordinal);
        List<ExplanationProblem> problems = [];
        foreach (var document in result.Body.Documents.Select(document => document.Name).Distinct(StringComparer.Ordinal))
        {
            var beside = Files.FirstOrDefault(file => file.Name == document + ExplanationFile.Suffix) is { } given ? ExplanationFile.Parse(given.Content, document) : ExplanationFile.Of([]);
            problems.AddRange(beside.Problems);
            var numbers = result.Report.Findings.Where(finding => FindingNumber.PlaceOf(finding).Document == document).Select(finding => finding.Number).ToHashSet(StringComparer.Ordinal);
            files[document] = ExplanationFile.Of(beside.Lines.Where(line => !explanations.ContainsKey(line.Number)).Select(line => KeyValuePair.Create(line.Number, line.Explanation)).Concat(explanations.Where(pair => numbers.Contains(pair.Key))));
        }

        body = result.Body with { ExplanationProblems = problems };
        report = Explaining.Explain(result.Report, files);
    }
}
