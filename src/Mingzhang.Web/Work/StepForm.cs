namespace Mingzhang.Web.Work;

/// <summary>What the form of a step sends.</summary>
internal sealed class StepForm
{
    public string? Item { get; set; }

    public long Seen { get; set; }

    public string? Comment { get; set; }

    public string? Reason { get; set; }

    public string? Document { get; set; }

    public string? DocumentDay { get; set; }

    public string? Choice { get; set; }

    public string? Return { get; set; }
}
