using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Server;

/// <summary>Has files checked by a server, with its packs and profiles. Nothing of them is kept there.</summary>
public sealed class ServedCheck(Surroundings surroundings, TextBook texts, IScreen screen)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using var link = new ServerLink(request.Server!, surroundings, texts, screen);
            var (files, missing) = FileFinder.Find(request.Paths);
            List<UnreadableFile> unreadable = [.. missing];
            using var form = Form(files, unreadable);
            var checkedBy = form.Any() ? Sent(link, request, form, cancellation) : Nothing();
            AddUnreadable(checkedBy, unreadable);
            if (request.Json)
            {
                using var json = new Utf8JsonWriter(surroundings.Output, PushJson.Options);
                checkedBy.WriteTo(json);
                json.Flush();
                surroundings.Output.WriteByte((byte)'\n');
            }
            else
            {
                new ServedCheckView(texts, screen, request.Verbose).Show(checkedBy, link.Server);
            }

            return ((checkedBy["unreadable"] as JsonArray)!.Count > 0 ? Application.NotRead
                : ServedCheckView.Open(checkedBy).Any() ? Application.Findings
                : Application.Clean, null);
        }
        catch (ServerException exception)
        {
            return (Application.NotRead, exception.Message);
        }
    }

    private JsonObject Sent(ServerLink link, Request request, MultipartFormDataContent form, CancellationToken cancellation)
    {
        var profile = request.Profile is { } name ? $"&profile={Uri.EscapeDataString(name)}" : "";
        var told = link.Object(link.Ask(HttpMethod.Post, $"documents/check?scores=false&lang={texts.Code}{profile}", form, [], [], cancellation));
        return told["findings"] is JsonArray && told["documents"] is JsonArray && told["counts"] is JsonObject && told["unreadable"] is JsonArray ? told
            : throw new ServerException(texts.Format("server.garbled", ("server", link.Server)));
    }

    // The files, and the explanations that lie beside them.
    private static MultipartFormDataContent Form(IReadOnlyList<FoundFile> files, List<UnreadableFile> unreadable)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            try
            {
                Add(form, file.Name, BodyReader.Bytes(file.Path));
                if (File.Exists(ExplanationFiles.PathOf(file.Path)))
                {
                    Add(form, ExplanationFiles.PathOf(file.Name), BodyReader.Bytes(ExplanationFiles.PathOf(file.Path)));
                }
            }
            catch (UnreadableException exception)
            {
                unreadable.Add(new(file.Path, exception.Reason, exception.Detail));
            }
        }

        return form;
    }

    private static void Add(MultipartFormDataContent form, string name, byte[] bytes)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "files", name);
    }

    // In the form of a check of no file at all.
    private JsonObject Nothing()
    {
        using var content = new MemoryStream();
        JsonReport.Write(content, new([], []), Application.NothingChecked, texts, Application.Version);
        return JsonNode.Parse(content.ToArray())!.AsObject();
    }

    private void AddUnreadable(JsonObject told, List<UnreadableFile> files)
    {
        using var content = new MemoryStream();
        JsonReport.Write(content, new([], files), Application.NothingChecked, texts, Application.Version);
        foreach (var file in JsonNode.Parse(content.ToArray())!["unreadable"]!.AsArray())
        {
            told["unreadable"]!.AsArray().Add(file!.DeepClone());
        }
    }
}
