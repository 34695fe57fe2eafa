using Mingzhang.Model.Entries;
using Mingzhang.Packs;

namespace Mingzhang.Writing.Sheets;

/// <summary>Points and grades that sheets of results print. What is computed comes from above, where schemes are applied.</summary>
public interface ISheetScores
{
    /// <summary>Grades from the best; empty where none are given.</summary>
    IReadOnlyList<GradeBand> Grades { get; }

    /// <summary>Points of the execution rate at most; null where nothing says them.</summary>
    decimal? ExecutionWeight(ProjectEntry project);

    /// <summary>Points that the execution rate gets; null where they cannot be told, which is not 0.</summary>
    decimal? ExecutionScore(ProjectEntry project);

    /// <summary>Points of an indicator; null where they cannot be told.</summary>
    decimal? Score(ProjectEntry project, IndicatorEntry indicator);

    /// <summary>Grade of a project with a total; null where no scheme says it.</summary>
    string? Grade(ProjectEntry project, decimal total);
}

/// <summary>Points as entered, and nothing else.</summary>
public sealed class EnteredScores : ISheetScores
{
    public static readonly EnteredScores Only = new();

    public IReadOnlyList<GradeBand> Grades => [];

    public decimal? ExecutionWeight(ProjectEntry project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.ExecutionWeight;
    }

    public decimal? ExecutionScore(ProjectEntry project) => null;

    public decimal? Score(ProjectEntry project, IndicatorEntry indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Score;
    }

    public string? Grade(ProjectEntry project, decimal total)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.Grade;
    }
}
