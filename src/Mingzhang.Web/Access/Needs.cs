namespace Mingzhang.Web.Access;

/// <summary>Says what an endpoint needs: a permission at the unit that its address names, or anywhere if it names none. On a page:
/// <c>@attribute [Needs("budget.view")]</c>; on an endpoint: <c>.WithMetadata(new NeedsAttribute("budget.edit"))</c>, shorter
/// <see cref="NeedsExtensions.Needs"/>. An endpoint that says nothing is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params string[] anyOf) : Attribute
{
    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<string> AnyOf { get; } = anyOf;

    /// <summary>The person has to have proved lately who it is: before approving, publishing, granting.</summary>
    public bool IsProved { get; init; }
}

/// <summary>Everybody may ask: sign-in, health, language.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute;

/// <summary>Whoever is signed in may ask, whatever the roles: one's own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute
{
    /// <summary>The person has to have proved lately who it is: before the second factor or a password changes.</summary>
    public bool IsProved { get; init; }
}

public static class NeedsExtensions
{
    /// <summary>One of these permissions is needed.</summary>
    public static T Needs<T>(this T endpoint, params string[] anyOf)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsAttribute(anyOf));

    /// <summary>One of these permissions is needed, and a fresh proof of who asks.</summary>
    public static T NeedsProved<T>(this T endpoint, params string[] anyOf)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsAttribute(anyOf) { IsProved = true });

    public static T OpenToAll<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToAllAttribute());

    public static T SignedIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new SignedInAttribute());

    /// <summary>Whoever is signed in may ask, after a fresh proof of who it is.</summary>
    public static T SignedInProved<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new SignedInAttribute { IsProved = true });
}
