namespace Mingzhang.Store.Databases;

/// <summary>What keeps the rows. Both take the same statements; where they cannot, the difference stands in this folder.</summary>
public enum Engine
{
    /// <summary>One file, within the program.</summary>
    Sqlite,

    /// <summary>A server, for many units and several web processes.</summary>
    Postgres,
}
