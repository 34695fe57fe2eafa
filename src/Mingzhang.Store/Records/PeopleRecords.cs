namespace Mingzhang.Store.Records;

/// <summary>财政区划: of year 0 and no unit, its id is its code.</summary>
[Table("district")]
public sealed record KeptDistrict : Kept
{
    public string Name { get; init; } = "";

    /// <summary>Profile that its units follow unless they say otherwise.</summary>
    public string Profile { get; init; } = "";

    /// <summary>The installation's demonstration: people may sign in without passwords.</summary>
    public bool IsDemonstration { get; init; }
}

/// <summary>单位 of a district, year 0; its id is its code.</summary>
[Table("unit")]
public sealed record KeptUnit : Kept
{
    public string Name { get; init; } = "";

    /// <summary>Code of its department: 401.</summary>
    public string Department { get; init; } = "";

    public string DepartmentName { get; init; } = "";

    public string Supervisor { get; init; } = "";

    /// <summary>Profile of its own; empty for the district's.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Small: one person may take two following steps, visibly.</summary>
    public bool IsSmall { get; init; }

    public bool IsClosed { get; init; }
}

/// <summary>A person with an account, year 0; of one district.</summary>
[Table("person")]
public sealed record KeptPerson : Kept
{
    /// <summary>Name to sign in with.</summary>
    public string Account { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Unit to which the person belongs; empty for bureau and administrators.</summary>
    public string HomeUnit { get; init; } = "";

    [Secret]
    public string PasswordHash { get; init; } = "";

    /// <summary>Since when the password has been the same; null where there is none.</summary>
    public DateTimeOffset? PasswordSince { get; init; }

    /// <summary>The password was given by an administrator: good for nothing but choosing another.</summary>
    public bool MustChangePassword { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Encrypted; empty where no second factor is set.</summary>
    [Secret]
    public string TotpSecret { get; init; } = "";

    /// <summary>Last time step that a code was taken for: no code counts twice.</summary>
    [Secret]
    public long TotpStep { get; init; }

    /// <summary>Hashes of recovery codes, one a line.</summary>
    [Secret]
    public string RecoveryCodes { get; init; } = "";

    /// <summary>Subject at the identity provider; empty for none.</summary>
    public string ProviderSubject { get; init; } = "";

    /// <summary>zh or en.</summary>
    public string Language { get; init; } = "zh";
}

/// <summary>Failed sign-ins of an account or an address; not told one by one.</summary>
[Table("lockout", IsUntold = true)]
public sealed record KeptLockout : Kept
{
    public int Failures { get; init; }

    public DateTimeOffset LastFailure { get; init; }

    public DateTimeOffset? Until { get; init; }
}

/// <summary>A role that a person holds: at a unit, or over the whole district where the unit is empty. Year 0.</summary>
[Table("role_grant")]
public sealed record KeptGrant : Kept
{
    public string Person { get; init; } = "";

    /// <summary>Code of packs/workflow/roles.yaml.</summary>
    public string Role { get; init; } = "";

    /// <summary>Department code, for 主管部门; empty for other roles.</summary>
    public string Department { get; init; } = "";
}

/// <summary>委托: a person acts for another for some days. Year 0.</summary>
[Table("delegation")]
public sealed record KeptDelegation : Kept
{
    public string FromPerson { get; init; } = "";

    public string ToPerson { get; init; } = "";

    public string Role { get; init; } = "";

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public bool IsRevoked { get; init; }
}

/// <summary>A signed-in browser. The id is the hash of what the cookie holds.</summary>
[Table("session", IsUntold = true)]
public sealed record KeptSession : Kept
{
    public string Person { get; init; } = "";

    public DateTimeOffset Began { get; init; }

    public DateTimeOffset LastSeen { get; init; }

    /// <summary>When the person last proved who it is.</summary>
    public DateTimeOffset ProvedAt { get; init; }

    public string Address { get; init; } = "";

    public string Browser { get; init; } = "";

    /// <summary>Waits for the second factor.</summary>
    public bool IsPending { get; init; }

    /// <summary>Unit and year that the person looked at last.</summary>
    public string AtUnit { get; init; } = "";

    public int AtYear { get; init; }
}

/// <summary>A token for programs; the id is the part of it that finds the row. Made and taken back are told, each use is not.</summary>
[Table("api_token", IsUntold = true)]
public sealed record KeptToken : Kept
{
    public string Person { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>SHA-256 of the whole token.</summary>
    [Secret]
    public string Hash { get; init; } = "";

    /// <summary>Permissions, parted by blanks; never more than the person's.</summary>
    public string Scopes { get; init; } = "";

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Expires { get; init; }

    /// <summary>To the minute; null until it is used.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    public bool IsRevoked { get; init; }
}

/// <summary>An address that is told of changes of state.</summary>
[Table("webhook")]
public sealed record KeptWebhook : Kept
{
    public string Url { get; init; } = "";

    /// <summary>Encrypted key of the signature.</summary>
    [Secret]
    public string Secret { get; init; } = "";

    /// <summary>Subjects, parted by blanks; empty for all.</summary>
    public string Subjects { get; init; } = "";

    public bool IsPaused { get; init; }
}

/// <summary>Work that is done outside a request, by whichever process is free: a web hook's call, an export, a check.</summary>
[Table("job", IsUntold = true)]
public sealed record KeptJob : Kept
{
    public string Kind { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Who works on it until when; empty for nobody.</summary>
    public string ClaimedBy { get; init; } = "";

    public DateTimeOffset? ClaimedUntil { get; init; }

    public int Attempts { get; init; }

    public string LastError { get; init; } = "";

    public bool IsDone { get; init; }
}

/// <summary>A setting or a key that all web processes share.</summary>
[Table("setting", IsUntold = true)]
public sealed record KeptSetting : Kept
{
    [Secret]
    public string Value { get; init; } = "";
}

/// <summary>指标库: an indicator to choose, of a district (empty unit) or a unit. Year 0.</summary>
[Table("library_indicator")]
public sealed record KeptLibraryIndicator : Kept
{
    public string First { get; init; } = "";

    public string Second { get; init; } = "";

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string Comparison { get; init; } = "";

    public string MeasureUnit { get; init; } = "";

    public string Basis { get; init; } = "";

    public string Measure { get; init; } = "";

    /// <summary>行业, 领域</summary>
    public string Field { get; init; } = "";
}
