namespace Mingzhang.Packs;

/// <summary>How sure an entry of a pack is, by the kind of text that it was taken from.</summary>
public enum Confidence
{
    /// <summary>G: general knowledge; no source text could be read.</summary>
    General,

    /// <summary>M: follows by arithmetic from the definition of the columns.</summary>
    Arithmetic,

    /// <summary>T: a third party's rule or guide.</summary>
    ThirdParty,

    /// <summary>D: configuration of a system that units really meet.</summary>
    Deployed,

    /// <summary>R: seen in a real published document.</summary>
    Real,

    /// <summary>O: an official form, notice or catalogue.</summary>
    Official,

    /// <summary>L: a law or a regulation of the State Council.</summary>
    Law,
}
