namespace Mingzhang.Web.Tests.Identity;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock : TimeProvider
{
    // 10:00 in China, on a working day.
    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Forward(TimeSpan by) => Now += by;
}
