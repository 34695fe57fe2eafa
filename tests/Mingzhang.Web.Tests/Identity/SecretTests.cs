using Microsoft.Extensions.Configuration;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Tests.Identity;

public sealed class SecretTests : IDisposable
{
    private const string Written = "rIaln/07R4+rg4tghBFzB4ifKCHfp/czrFkGiXLFBN4=";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingzhang-secrets-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_secret_comes_from_the_environment_or_from_the_file_that_it_names()
    {
        ConfiguredSecret.Read(Settings(("Mingzhang:Key", "abc")), "Mingzhang:Key").ShouldBe("abc");
        ConfiguredSecret.Read(Settings(("Mingzhang:Key_FILE", FileOf("from file\r\n"))), "Mingzhang:Key").ShouldBe("from file");
        ConfiguredSecret.Read(Settings(), "Mingzhang:Key").ShouldBeNull();
        ConfiguredSecret.Read(Settings(("Mingzhang:Key", "")), "Mingzhang:Key").ShouldBeNull();
    }

    [Fact]
    public void The_environment_spells_a_secrets_file_with_two_underscores_before_key()
    {
        Environment.SetEnvironmentVariable("Mingzhang__Trial_FILE", FileOf("from the environment"));
        try
        {
            ConfiguredSecret
                .Read(new ConfigurationBuilder().AddEnvironmentVariables().Build(), "Mingzhang:Trial")
                .ShouldBe("from the environment");
        }
        finally
        {
            Environment.SetEnvironmentVariable("Mingzhang__Trial_FILE", null);
        }
    }

    [Fact]
    public void A_secret_that_is_named_twice_or_whose_file_is_missing_or_empty_is_a_fault()
    {
        Fault(("Mingzhang:Key", "abc"), ("Mingzhang:Key_FILE", FileOf("abc"))).ShouldContain("both set");
        Fault(("Mingzhang:Key_FILE", PathOf("nowhere"))).ShouldContain("cannot be read");
        Fault(("Mingzhang:Key_FILE", FileOf("\n"))).ShouldContain("empty");
        Fault(("Mingzhang:Key_FILE", FileOf(new string('x', 20_000)))).ShouldContain("longer");
    }

    [Fact]
    public void A_key_is_read_as_base64_and_as_hexadecimal()
    {
        var hexadecimal = Convert.ToHexString(Convert.FromBase64String(Written));
        MasterKey.Parse(hexadecimal, "x").Derive("a").ShouldBe(MasterKey.Parse(Written, "x").Derive("a"));
        MasterKey.Parse(hexadecimal.ToLowerInvariant(), "x").Derive("a").ShouldBe(MasterKey.Parse(Written, "x").Derive("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI=")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void A_key_that_is_none_is_refused_with_what_to_do_and_without_being_shown(string text)
    {
        var message = Should.Throw<SecretException>(() => MasterKey.Parse(text, "Mingzhang:Key")).Message;
        message.ShouldContain("Mingzhang:Key");
        message.ShouldContain("openssl rand -base64 32");
        if (text.Length > 0)
        {
            message.ShouldNotContain(text);
        }
    }

    [Fact]
    public void Keys_of_two_purposes_are_two()
    {
        var key = MasterKey.Parse(Written, "x");
        key.Derive("fields").Length.ShouldBe(32);
        key.Derive("fields").ShouldBe(key.Derive("fields"));
        key.Derive("fields").ShouldNotBe(key.Derive("cookies"));
        key.Derive("fields").ShouldNotBe(Convert.FromBase64String(Written));
    }

    [Fact]
    public void Without_a_key_one_is_made_that_only_its_owner_can_read()
    {
        var path = PathOf("mingzhang.key");
        var made = MasterKey.Load(Settings(), path);
        MasterKey.Load(Settings(), path).Derive("a").ShouldBe(made.Derive("a"));
        folder.GetFiles().Select(file => file.Name).ShouldBe(["mingzhang.key"]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Two_processes_that_start_at_once_read_one_key()
    {
        // One start seldom shows a race; forty do.
        for (var start = 0; start < 40; start++)
        {
            var path = PathOf("mingzhang.key");
            var keys = new string[16];
            using var gate = new Barrier(keys.Length);
            var threads = Enumerable
                .Range(0, keys.Length)
                .Select(index => new Thread(() =>
                {
                    gate.SignalAndWait();
                    keys[index] = Convert.ToHexString(MasterKey.Load(Settings(), path).Derive("a"));
                }))
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            keys.Distinct().Count().ShouldBe(1);
            folder.GetFiles().Select(file => file.Name).ShouldBe(["mingzhang.key"]);
            File.Delete(path);
        }
    }

    [Fact]
    public void A_key_that_is_given_needs_no_file()
    {
        MasterKey.Load(Settings(("Mingzhang:Key", Written)), PathOf("mingzhang.key"));
        folder.GetFiles().ShouldBeEmpty();
    }

    [Fact]
    public void A_key_file_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = PathOf("mingzhang.key");
        MasterKey.Load(Settings(), path);
        foreach (var right in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.OtherWrite })
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | right);
            Should.Throw<SecretException>(() => MasterKey.Load(Settings(), path)).Message.ShouldContain("chmod 600");
        }
    }

    [Fact]
    public void A_key_file_that_holds_no_key_is_not_overwritten()
    {
        var path = FileOf("half a k");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Should.Throw<SecretException>(() => MasterKey.Load(Settings(), path)).Message.ShouldContain(path);
        File.ReadAllText(path).ShouldBe("half a k");
    }

    [Fact]
    public void A_key_file_in_a_folder_that_is_not_there_is_a_fault_that_says_so() =>
        Should
            .Throw<SecretException>(() => MasterKey.Load(Settings(), PathOf("none/mingzhang.key")))
            .Message.ShouldContain("cannot be read or made");

    private static string Fault(params (string Name, string Value)[] settings) =>
        Should.Throw<SecretException>(() => ConfiguredSecret.Read(Settings(settings), "Mingzhang:Key")).Message;

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string FileOf(string content)
    {
        var path = PathOf(Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, content);
        return path;
    }
}
