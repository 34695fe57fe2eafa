using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mingzhang.Load.Driving;
using Mingzhang.Speed;

namespace Mingzhang.Load.Running;

/// <summary>Tryton, an open ERP, on a database of its own: a list of twenty records is read, a record is saved.</summary>
internal sealed class Tryton : IDisposable
{
    private const string Password = "measured-only-here";

    private readonly Process process;
    private readonly string folder;

    private Tryton(Process process, string folder, Uri address, string version)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        Version = version;
    }

    public Uri Address { get; }

    public string Version { get; }

    public int Process => process.Id;

    /// <summary>Starts it; null where it is not installed.</summary>
    public static async Task<Tryton?> StartAsync(string database, int port)
    {
        if (Programs.Find("trytond") is not { } program || Programs.Find("trytond-admin") is not { } admin)
        {
            return null;
        }

        var own = Directory.CreateTempSubdirectory("mingzhang-tryton-").FullName;
        var settings = Path.Combine(own, "trytond.conf");
        var word = Path.Combine(own, "password");
        await File.WriteAllTextAsync(word, Password);
        // Libraries take the server from the environment.
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $"[database]\nuri = postgresql:///\n[web]\nlisten = 127.0.0.1:{port}\n"));
        Programs.Output("env", $"TRYTONPASSFILE={word}", admin, "-c", settings, "-d", database, "--all", "--email", "admin@localhost");
        Programs.Output(admin, "-c", settings, "-d", database, "-u", "party", "--activate-dependencies");
        ProcessStartInfo start = new("/bin/sh") { UseShellExecute = false };
        foreach (var argument in new[] { "-c", "exec \"$0\" -c \"$1\" > /dev/null 2>&1", program, settings })
        {
            start.ArgumentList.Add(argument);
        }

        var version = Programs.Output(program, "--version").Trim();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{database}/"));
        var result = new Tryton(System.Diagnostics.Process.Start(start)!, own, address, version);
        await Task.Delay(TimeSpan.FromSeconds(5));
        return result;
    }

    /// <summary>Users who read twenty records, and save one of them as often as those of the application do.</summary>
    public async Task<IReadOnlyList<User>> UsersAsync(int count, int saving)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var session = (await CallAsync(client, "common.db.login", new JsonArray("admin", new JsonObject { ["password"] = Password }, "en"))).AsArray();
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{session[0]}:{session[1]}"));
        client.DefaultRequestHeaders.Authorization = new("Session", token);
        var parties = new JsonArray([.. Enumerable.Range(1, count).Select(number => (JsonNode)new JsonObject { ["name"] = $"party {number}" })]);
        var ids = (await CallAsync(client, "model.party.party.create", new JsonArray(parties, new JsonObject()))).AsArray();
        return
        [
            .. ids.Select(id => new User("", "", "", "Session " + token)
            {
                Visits =
                [
                    new("peer read", Address.AbsolutePath, 100 - saving) { Body = """{"id":1,"method":"model.party.party.search_read","params":[[],0,20,null,["name","code","active"],{}]}""" },
                    new("peer save", Address.AbsolutePath, saving) { Body = $$"""{"id":1,"method":"model.party.party.write","params":[[{{id}}],{"name":"party @"},{}]}""" },
                ],
            }),
        ];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<JsonNode> CallAsync(HttpClient client, string method, JsonArray parameters)
    {
        // Whole, with its length: its server takes nothing that comes in parts.
        using var content = new StringContent(new JsonObject { ["id"] = 1, ["method"] = method, ["params"] = parameters }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        return (text.StartsWith('{') ? JsonNode.Parse(text)?["result"] : null) ?? throw new InvalidOperationException($"{method}: {text}");
    }
}
