using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>Answers of the browser that must not be taken.</summary>
public class AnswerAttackTests
{
    [Fact]
    public async Task An_answer_in_a_browser_that_did_not_ask_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        var (answer, cookie) = await scene.GoAsync();
        (await scene.FaultAsync(answer, null)).ShouldBe(OpenIdFault.State);
        (await scene.FaultAsync(answer, "")).ShouldBe(OpenIdFault.State);
        (await scene.FaultAsync(answer, (await scene.GoAsync()).Cookie)).ShouldBe(OpenIdFault.State);

        // None of these used it up for the browser that did ask.
        await scene.CompleteAsync(answer, cookie);
    }

    [Fact]
    public async Task A_state_that_was_never_given_out_is_not_taken_even_with_its_cookie()
    {
        await using var scene = await SignInScene.StartAsync();
        var (answer, _) = await scene.GoAsync();
        (await scene.FaultAsync(answer with { State = "made-up" }, "made-up")).ShouldBe(OpenIdFault.State);
        (await scene.FaultAsync(answer with { State = "" }, "")).ShouldBe(OpenIdFault.State);
        (await scene.FaultAsync(answer with { State = null }, null)).ShouldBe(OpenIdFault.State);
        (await scene.FaultAsync(answer with { State = new string('x', 100_000) }, new string('x', 100_000))).ShouldBe(OpenIdFault.State);
    }

    [Fact]
    public async Task A_state_is_taken_once_even_if_the_provider_takes_codes_twice()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.TakesCodesTwice = true;
        var (answer, cookie) = await scene.GoAsync();
        await scene.CompleteAsync(answer, cookie);
        (await scene.FaultAsync(answer, cookie)).ShouldBe(OpenIdFault.State);
    }

    [Fact]
    public async Task Of_ten_who_use_a_state_at_once_one_signs_in()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.TakesCodesTwice = true;
        var (answer, cookie) = await scene.GoAsync();
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(async _ =>
                {
                    try
                    {
                        return (await scene.CompleteAsync(answer, cookie)).Value;
                    }
                    catch (OpenIdException exception)
                    {
                        return exception.Fault.ToString();
                    }
                })
        );
        outcomes.Count(outcome => outcome == "person-0421").ShouldBe(1);
        outcomes.Count(outcome => outcome == "State").ShouldBe(9);
    }

    [Fact]
    public async Task A_sign_in_that_took_too_long_is_over()
    {
        await using var scene = await SignInScene.StartAsync();
        var (answer, cookie) = await scene.GoAsync();
        scene.Clock.Forward(TimeSpan.FromMinutes(10));
        (await scene.FaultAsync(answer, cookie)).ShouldBe(OpenIdFault.State);
    }

    [Fact]
    public async Task A_code_that_was_used_is_not_taken_in_another_sign_in()
    {
        await using var scene = await SignInScene.StartAsync();
        var (used, firstCookie) = await scene.GoAsync();
        await scene.CompleteAsync(used, firstCookie);
        var (answer, cookie) = await scene.GoAsync();
        (await scene.FaultAsync(answer with { Code = used.Code }, cookie)).ShouldBe(OpenIdFault.Code);
    }

    [Fact]
    public async Task A_code_stolen_from_someone_else_is_worth_nothing_in_ones_own_sign_in()
    {
        await using var scene = await SignInScene.StartAsync();
        var (stolen, _) = await scene.GoAsync();
        var (own, cookie) = await scene.GoAsync();
        (await scene.FaultAsync(own with { Code = stolen.Code }, cookie)).ShouldBe(OpenIdFault.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made-up")]
    public async Task An_answer_without_a_code_of_the_provider_is_not_taken(string? code)
    {
        await using var scene = await SignInScene.StartAsync();
        var (answer, cookie) = await scene.GoAsync();
        (await scene.FaultAsync(answer with { Code = code }, cookie)).ShouldBe(OpenIdFault.Code);
    }

    [Fact]
    public async Task An_answer_that_names_another_provider_is_not_taken_and_its_code_sent_nowhere()
    {
        await using var scene = await SignInScene.StartAsync();
        var (answer, cookie) = await scene.GoAsync();
        (await scene.FaultAsync(answer with { Issuer = "https://elsewhere.example" }, cookie)).ShouldBe(OpenIdFault.Issuer);
        scene.Provider.Asked.ShouldNotContain("/token");
    }

    [Fact]
    public async Task A_provider_that_always_names_itself_has_to()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendDocument = document => document["authorization_response_iss_parameter_supported"] = true;
        var (answer, cookie) = await scene.GoAsync();
        (await scene.FaultAsync(answer, cookie)).ShouldBe(OpenIdFault.Issuer);
        (answer, cookie) = await scene.GoAsync();
        await scene.CompleteAsync(answer with { Issuer = scene.Provider.Issuer }, cookie);
    }

    [Theory]
    [InlineData("access_denied", "access_denied")]
    [InlineData("bad\r\nline", "an error")]
    [InlineData("<script>", "an error")]
    public async Task A_refusal_is_told_and_only_a_plain_word_of_it_repeated(string error, string shown)
    {
        await using var scene = await SignInScene.StartAsync();
        var (answer, cookie) = await scene.GoAsync();
        var refusal = await Should.ThrowAsync<OpenIdException>(() => scene.CompleteAsync(answer with { Error = error }, cookie));
        refusal.Fault.ShouldBe(OpenIdFault.Declined);
        refusal.Message.ShouldBe($"the provider says {shown}");
        scene.Provider.Asked.ShouldNotContain("/token");
    }
}
