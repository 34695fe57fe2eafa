using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Entries;

/// <summary>A book to be filled in.</summary>
public static class NewBook
{
    /// <summary>A book without entries.</summary>
    /// <param name="profile">Name of its profile.</param>
    /// <param name="year">Its year.</param>
    /// <param name="name">Full name of the unit; empty to be filled in.</param>
    public static AccountBook Empty(string profile, int year, string name) => new() { Profile = profile, Year = year, Unit = new(name) };
}
