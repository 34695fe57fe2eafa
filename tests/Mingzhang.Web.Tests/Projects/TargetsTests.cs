using System.Globalization;
using System.Net;
using Mingzhang.Databases;
using Mingzhang.Model.Performance;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Projects;

/// <summary>Projects and their targets are set, questioned, taken over and saved by several people at once.</summary>
public sealed class TargetsTests
{
    private static readonly Scope Centre = new("130999", "474001", 2026);
    private const string Base = "/u/474001/2026/projects";

    public static TheoryData<Engine> Engines => [.. TestDatabase.Engines];

    [Fact]
    public async Task The_list_shows_money_indicators_and_questions_and_can_be_filtered()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var all = await browser.PageAsync(Base);
        all.ShouldContain("电视栏目制作费");
        all.ShouldContain("496<span class=\"fraction\">.55</span>");
        var questioned = await browser.PageAsync(Base + "?show=questions");
        questioned.ShouldContain("客户端推广运营费");
        questioned.ShouldNotContain(">电视栏目制作费<");
        (await browser.PageAsync(Base + "?q=" + Uri.EscapeDataString("没有这个"))).ShouldContain("没有符合条件的项目");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_saved_sheet_is_kept_with_its_new_row_and_told_in_the_trail(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        using var answer = await browser.PostAsync(
            $"{Base}/{project.Id}",
            [.. Fields(project, row, ("target", "50")), ("n.0.level", "Quality"), ("n.0.name", "直播画面清晰度达标率"), ("n.0.comparison", "AtLeast"), ("n.0.target", "98"), ("n.0.measure_unit", "%"), ("n.0.weight", "5"), ("do", "save")]);
        answer.Headers.Location!.ToString().ShouldEndWith("?done=projects.done.saved");
        var kept = await IndicatorsAsync(site, project.Id);
        kept.Single(one => one.Id == row.Id).Target.ShouldBe("50");
        var added = kept.Single(one => one.Name == "直播画面清晰度达标率");
        (added.First, added.Second, added.Weight, added.Comparison).ShouldBe((FirstLevel.Output, SecondLevel.Quality, 5m, Comparison.AtLeast));
        var trail = await site.Keeper.ReadAsync(looking => AuditChain.ListAsync(looking, Centre.District, new() { Action = "targets.save" }));
        trail.ShouldHaveSingleItem().Name.ShouldBe("赵项目");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_people_on_one_sheet_lose_nothing_and_see_both_values(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var (lead, preparer) = (await site.EnterAsync("xiangmu"), await site.EnterAsync("jingban"));
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        // Both opened the page at the same version; each changes another field, and both the target.
        using (await lead.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "50"), ("basis", "重大活动计划")), ("do", "save")]))
        using (var second = await preparer.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "45"), ("weight", "12")), ("do", "save")]))
        {
            second.Headers.Location!.ToString().ShouldContain("failed=projects.failed.clash");
        }

        var kept = (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id);
        (kept.Target, kept.Basis, kept.Weight).ShouldBe(("50", "重大活动计划", 12m));
        var page = await preparer.PageAsync($"{Base}/{project.Id}");
        page.ShouldContain("刚才被赵项目改过");
        page.ShouldContain("<dd>50</dd>");
        page.ShouldContain("<dd>45</dd>");

        using var mine = await preparer.PostAsync($"{Base}/{project.Id}", [.. Fields(project with { Version = project.Version }, kept, ("target", "45")), ("do", $"mine:i.{row.Id}.target")]);
        mine.Headers.Location!.ToString().ShouldEndWith("done=projects.done.saved");
        (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id).Target.ShouldBe("45");
        (await preparer.PageAsync($"{Base}/{project.Id}")).ShouldNotContain("刚才被");
    }

    [Fact]
    public async Task Giving_way_keeps_the_other_value_and_leaves_no_draft()
    {
        await using var site = await TestSite.NewAsync();
        var (lead, preparer) = (await site.EnterAsync("xiangmu"), await site.EnterAsync("jingban"));
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        using (await lead.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "50")), ("do", "save")]))
        using (await preparer.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "45")), ("do", "save")]))
        {
            var now = (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id);
            using (await preparer.PostAsync($"{Base}/{project.Id}", [.. Fields(project, now, ("target", "45")), ("do", $"keep:i.{row.Id}.target")]))
            {
                (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id).Target.ShouldBe("50");
            }
        }

        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptDraft>(Centre))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_somebody_removed_meanwhile_comes_back_if_it_was_changed()
    {
        await using var site = await TestSite.NewAsync();
        var (lead, preparer) = (await site.EnterAsync("xiangmu"), await site.EnterAsync("jingban"));
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        using (await lead.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row), ("do", "remove:" + row.Id)]))
        using (await preparer.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "52")), ("do", "save")]))
        {
            var kept = (await IndicatorsAsync(site, project.Id)).Single(one => one.Name == "网络直播场次");
            (kept.Target, kept.Id == row.Id).ShouldBe(("52", false));
        }
    }

    [Fact]
    public async Task What_is_typed_is_questioned_and_survives_a_closed_browser()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "短视频单条制作成本");
        using (var answer = await browser.PostAsync($"{Base}/{project.Id}/questions", Fields(project, row, ("name", "成本控制率"), ("target", "100"), ("measure_unit", "%"))))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var part = await answer.Content.ReadAsStringAsync();
            part.ShouldContain($"id=\"q-{row.Id}\"");
            part.ShouldContain("必然达到");
            part.ShouldNotContain("<html");
        }

        (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id).Name.ShouldBe("短视频单条制作成本");
        var again = await (await site.EnterAsync("xiangmu")).PageAsync($"{Base}/{project.Id}");
        again.ShouldContain("没有保存的输入");
        again.ShouldContain("value=\"成本控制率\"");
        (await (await site.EnterAsync("jingban")).PageAsync($"{Base}/{project.Id}")).ShouldNotContain("成本控制率");
        using (await browser.PostAsync($"{Base}/{project.Id}", ("do", "discard")))
        {
            (await browser.PageAsync($"{Base}/{project.Id}")).ShouldNotContain("成本控制率");
        }
    }

    [Fact]
    public async Task A_copy_needs_this_years_value_and_an_old_value_needs_its_reason()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, _) = await SheetAsync(site, "客户端推广运营费", "验收合格率");
        var (before, source) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        var name = $"2025:{before.Id}:{source.Id}";
        (await browser.PageAsync($"{Base}/{project.Id}/take?from=before")).ShouldContain("value=\"" + name + "\"");
        async Task<string> TakeAsync(params (string, string)[] fields)
        {
            using var answer = await browser.PostAsync($"{Base}/{project.Id}/take", [("from", "before"), ("take", name), .. fields]);
            return answer.Headers.Location!.ToString();
        }

        (await TakeAsync()).ShouldContain("projects.failed.target");
        (await TakeAsync(("target:" + name, source.Target))).ShouldContain("projects.failed.unchanged");
        (await TakeAsync(("target:" + name, source.Target), ("why:" + name, "场次由年度活动安排决定，没有变化"))).ShouldContain("projects.done.taken");
        var taken = (await IndicatorsAsync(site, project.Id)).Single(one => one.CopiedFrom.Length > 0);
        (taken.CopiedFrom, taken.Target, taken.Actual, taken.Basis).ShouldBe((name, source.Target, "", "场次由年度活动安排决定，没有变化"));
        var page = await browser.PageAsync($"{Base}/{project.Id}");
        page.ShouldContain("抄来，指标值 48场 没有变");
    }

    [Theory]
    [InlineData("2026:nothing:nothing")]
    [InlineData("library:nothing")]
    [InlineData("::")]
    [InlineData("99999999999:a:b")]
    [InlineData("")]
    public async Task A_source_that_is_none_is_refused(string source)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, _) = await SheetAsync(site, "客户端推广运营费", "验收合格率");
        using var answer = await browser.PostAsync($"{Base}/{project.Id}/take", ("from", "library"), ("take", source), ("target:" + source, "1"));
        answer.Headers.Location!.ToString().ShouldContain("failed=");
        (await IndicatorsAsync(site, project.Id)).Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("weight", "abc", "分值请填")]
    [InlineData("weight", "101", "分值请填")]
    [InlineData("weight", "-1", "分值请填")]
    [InlineData("name", "", "请填名称")]
    public async Task A_wrong_field_is_told_at_its_place_and_the_rest_is_kept(string field, string value, string told)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        using (var answer = await browser.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "51"), (field, value)), ("do", "save")]))
        {
            answer.Headers.Location!.ToString().ShouldContain("failed=projects.failed.fault");
        }

        var kept = (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id);
        (kept.Target, kept.Weight, kept.Name).ShouldBe(("51", row.Weight, row.Name));
        (await browser.PageAsync($"{Base}/{project.Id}")).ShouldContain(told);
    }

    [Fact]
    public async Task A_project_is_added_from_last_year_without_its_targets_and_an_unused_one_can_go()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        using var added = await browser.PostAsync(Base, ("name", "应急广播运维费"), ("code", "X-1"));
        var address = added.Headers.Location!.ToString().Split('?')[0];
        (await browser.PageAsync(address)).ShouldContain("与常见的编码格式");
        using (var twice = await browser.PostAsync(Base, ("name", "另一个"), ("code", "X-1")))
        {
            twice.Headers.Location!.ToString().ShouldContain("projects.failed.code");
        }

        using (var removed = await browser.PostAsync(address + "/remove"))
        {
            removed.Headers.Location!.ToString().ShouldContain("projects.done.removed");
        }

        var (used, _) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        using var refused = await browser.PostAsync($"{Base}/{used.Id}/remove");
        refused.Headers.Location!.ToString().ShouldContain("projects.failed.used");
    }

    [Fact]
    public async Task Targets_that_were_handed_on_are_shown_and_not_changed()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        await site.Keeper.ChangeAsync(Actor.Program, Centre.District, "test", change => change.AddAsync(new KeptStep
        {
            Unit = Centre.Unit, Year = Centre.Year, Subject = "targets", Round = "setting", Transition = "submit", FromState = "drafting", ToState = "checking", By = "xiangmu", ByName = "赵项目", Role = "lead", OnDay = new(2026, 3, 1), At = change.At,
        }));
        (await browser.PageAsync($"{Base}/{project.Id}")).ShouldNotContain("name=\"p.goal\"");
        using var answer = await browser.PostAsync($"{Base}/{project.Id}", [.. Fields(project, row, ("target", "50")), ("do", "save")]);
        answer.Headers.Location!.ToString().ShouldContain("projects.failed.closed");
        (await IndicatorsAsync(site, project.Id)).Single(one => one.Id == row.Id).Target.ShouldBe(row.Target);
    }

    [Fact]
    public async Task A_project_of_another_unit_or_none_is_not_found()
    {
        await using var site = await TestSite.NewAsync();
        var other = (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptProject>(Centre with { Unit = "474002" })))[0];
        var browser = await site.EnterAsync("xiangmu");
        foreach (var project in new[] { other.Id, "nothing" })
        {
            using var page = await browser.GetAsync($"{Base}/{project}");
            page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var save = await browser.PostAsync($"{Base}/{project}", ("do", "save"), ("p.name", "抢来的"));
            save.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_library_is_kept_by_the_unit_and_by_the_bureau_each_its_own()
    {
        await using var site = await TestSite.NewAsync();
        var (preparer, bureau) = (await site.EnterAsync("jingban"), await site.EnterAsync("caizheng"));
        using (await preparer.PostAsync(Base + "/library", ("name", "农村广播响通率"), ("level", "Quality"), ("comparison", "AtLeast"), ("measure_unit", "%")))
        using (await bureau.PostAsync(Base + "/library", ("name", "全县应急广播覆盖率"), ("level", "SocialBenefit"), ("comparison", "AtLeast"), ("measure_unit", "%")))
        {
            var entries = await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptLibraryIndicator>(Centre.District));
            entries.Single(entry => entry.Name == "农村广播响通率").Unit.ShouldBe("474001");
            var shared = entries.Single(entry => entry.Name == "全县应急广播覆盖率");
            shared.Unit.ShouldBe("");
            using var refused = await preparer.PostAsync($"{Base}/library/{shared.Id}/remove");
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var (project, _) = await SheetAsync(site, "短视频与直播制作费", "网络直播场次");
        var evaluation = "/u/474001/2026/evaluation/" + project.Id;
        foreach (var address in new[]
        {
            Base, $"{Base}/{project.Id}", $"{Base}/{project.Id}/questions", $"{Base}/{project.Id}/remove", $"{Base}/{project.Id}/take", Base + "/library", Base + "/library/1/remove",
            evaluation, evaluation + "/scores", evaluation + "/override", "/u/474001/2026/evidence", "/u/474001/2026/evidence/1/remove",
        })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "没有令牌")]);
            using var answer = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);
            ((int)answer.StatusCode).ShouldBe(400, address);
        }
    }

    internal static async Task<(KeptProject Project, KeptIndicator Row)> SheetAsync(TestSite site, string project, string indicator, int year = 2026) => await site.Keeper.ReadAsync(async looking =>
    {
        var found = (await looking.ListAsync<KeptProject>(Centre with { Year = year })).Single(one => one.Name == project);
        return (found, (await looking.ListAsync<KeptIndicator>(Centre with { Year = year }, ("project", found.Id))).Single(one => one.Name == indicator));
    });

    private static Task<IReadOnlyList<KeptIndicator>> IndicatorsAsync(TestSite site, string project) => site.Keeper.ReadAsync(looking => looking.ListAsync<KeptIndicator>(Centre, ("project", project)));

    // The fields of one row as its page shows them, with some changed.
    private static (string, string)[] Fields(KeptProject project, KeptIndicator row, params (string Field, string Value)[] changed)
    {
        var prefix = "i." + row.Id;
        var values = new Dictionary<string, string>
        {
            ["level"] = row.Second.ToString()!, ["name"] = row.Name, ["description"] = row.Description, ["comparison"] = row.Comparison.ToString(), ["target"] = row.Target,
            ["measure_unit"] = row.MeasureUnit, ["basis"] = row.Basis, ["weight"] = row.Weight?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
        foreach (var (field, value) in changed)
        {
            values[field] = value;
        }

        return [("p.version", project.Version.ToString(CultureInfo.InvariantCulture)), ("p.name", project.Name), (prefix + ".version", row.Version.ToString(CultureInfo.InvariantCulture)), .. values.Select(pair => ($"{prefix}.{pair.Key}", pair.Value))];
    }
}
