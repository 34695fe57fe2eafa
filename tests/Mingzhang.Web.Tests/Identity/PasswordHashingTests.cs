using Mingzhang.Web.Identity.Passwords;

namespace Mingzhang.Web.Tests.Identity;

public class PasswordHashingTests
{
    private const string Password = "纸上得来 终觉浅 trial";
    private static readonly PasswordHashing Hashing = new();

    [Fact]
    public void The_right_password_is_right_and_another_is_wrong()
    {
        var hash = Hashing.Hash(Password);
        Hashing.Verify(hash, Password).ShouldBe(PasswordVerdict.Right);
        Hashing.Verify(hash, Password + " ").ShouldBe(PasswordVerdict.Wrong);
        Hashing.Verify(hash, "").ShouldBe(PasswordVerdict.Wrong);
    }

    [Fact]
    public void A_hash_is_pbkdf2_with_sha_512_a_random_salt_and_enough_iterations()
    {
        var hash = Convert.FromBase64String(Hashing.Hash(Password));
        hash[0].ShouldBe((byte)1);
        Number(hash, 1).ShouldBe(2, "HMAC-SHA-512");
        Number(hash, 5).ShouldBeGreaterThanOrEqualTo(210_000);
        Hashing.Hash(Password).ShouldNotBe(Hashing.Hash(Password));
    }

    [Fact]
    public void A_hash_of_fewer_iterations_is_right_and_told_to_be_stale()
    {
        var raised = new PasswordHashing(PasswordHashing.LeastIterations + 20_000);
        var hash = Hashing.Hash(Password);
        raised.Verify(hash, Password).ShouldBe(PasswordVerdict.RightButStale);
        raised.Verify(hash, "something else").ShouldBe(PasswordVerdict.Wrong);
        raised.Verify(raised.Hash(Password), Password).ShouldBe(PasswordVerdict.Right);
    }

    [Fact]
    public void Fewer_iterations_than_practice_demands_cannot_be_configured() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PasswordHashing(100_000));

    [Fact]
    public void A_password_typed_in_full_width_is_the_same() =>
        Hashing.Verify(Hashing.Hash("river-stone 2x"), "ｒｉｖｅｒ－ｓｔｏｎｅ\u3000２ｘ").ShouldBe(PasswordVerdict.Right);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_account_no_password_is_right(string? hash)
    {
        Hashing.Verify(hash, Password).ShouldBe(PasswordVerdict.Wrong);
        Hashing.Verify(hash, "").ShouldBe(PasswordVerdict.Wrong);
    }

    [Fact]
    public void For_an_account_that_does_not_exist_the_same_work_is_done()
    {
        var watched = new WatchedHasher();
        var hashing = new PasswordHashing(watched);
        var hash = hashing.Hash(Password);
        hashing.Verify(hash, "not the password").ShouldBe(PasswordVerdict.Wrong);
        hashing.Verify(null, "not the password").ShouldBe(PasswordVerdict.Wrong);
        hashing.Verify("", "not the password").ShouldBe(PasswordVerdict.Wrong);
        watched.Verified.Count.ShouldBe(3);
        // Kind, rounds and length of salt decide how long it takes.
        watched.Verified.Select(text => Convert.ToHexString(Convert.FromBase64String(text)[..13])).Distinct().Count().ShouldBe(1);
    }

    private static int Number(byte[] hash, int start) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(start));
}
