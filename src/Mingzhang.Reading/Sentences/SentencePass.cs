using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <summary>One pass over the amounts of one sentence, from left to right.</summary>
internal sealed partial class SentencePass(
    Vocabulary vocabulary, DocumentContext document, ReadingLog log, SubjectReader subjects, HeadingStack headings, Sentence sentence, int function, Fact? opening, Fact? ending)
{
    // Wholes that a 其中 has opened, the innermost last, with the parts read so far.
    private const int MostOpenLists = 6;
    private readonly List<OpenList> lists = [];

    // Grand totals that are told from the side of revenue.
    private readonly Dictionary<Fact, Flow> sides = [];
    private Fact? last;
    private Fact? lastBase;
    private Coordinates? lastBasePoint;
    private Change? pending;
    private bool inReason;
    private bool reasonToFullStop;
    private bool lastWasUnknown;
    private bool partsUnknown;
    private int? sentenceYear;
    private Saying scope;
    private Saying? prior;
    private bool inBalance;
    private readonly List<Fact> figures = [];
    private Coordinates? scopePoint;
    private char separator;
    private (Fact? Last, Fact? Base, Coordinates? BasePoint, bool WasUnknown, bool InReason)? outside;

    private sealed record OpenList(Fact Whole, List<Fact> Parts)
    {
        public bool IsOpenEnded { get; set; }

        public bool HasChanges { get; set; }
    }

    /// <summary>The class or group that later 款 and 项 belong to.</summary>
    public int Function { get; private set; } = function;

    /// <summary>The first figure of the sentence: what a following sentence that begins with 其中 goes into.</summary>
    public Fact? First { get; private set; }

    /// <summary>The last figure of the sentence.</summary>
    public Fact? Last => last;

    public void Read()
    {
        if (sentence.Amounts.Count == 0)
        {
            ReadNothing();
            last = opening;
            First = NamesItem().IsMatch(sentence.Text) ? null : opening;
            ReadLevel(sentence.Text);
            ReadComparison(sentence.Text);
            return;
        }

        if (sentence.Text.StartsWith("其中", StringComparison.Ordinal) || BeginsWithBase().IsMatch(sentence.Text) || BeginsWithStage().IsMatch(sentence.Text))
        {
            // Of “收入 …，支出 …。其中：基本支出 …” the parts are of the second.
            var start = ListStart(sentence.Text[..sentence.Amounts[0].Start]);
            var said = start < 0 ? Saying.Nothing : subjects.Read(sentence.Text[start..sentence.Amounts[0].Start], Function, listsEconomy: false).Saying;
            last = ending is not null && opening is not null && said.Flow is { } flow && opening.Coordinates.Flow != flow && ending.Coordinates.Flow == flow ? ending : opening;
            First = last;
            if (last is { Coordinates.Flow: Flow.GrandTotal, Place.Sentence: { } told } && told.Contains("收入", StringComparison.Ordinal) && !told.Contains('支', StringComparison.Ordinal))
            {
                sides[last] = Flow.Revenue;
            }
        }

        var from = 0;
        for (var i = 0; i < sentence.Amounts.Count; i++)
        {
            var amount = sentence.Amounts[i];
            var before = sentence.Text[from..amount.Start];
            before = LeaveBracket(before);
            EnterBracket(before);
            ReadLevel(before);
            ReadComparison(before);
            ReadAmount(amount, before);
            from = amount.End;
        }

        var tail = sentence.Text[from..];
        tail = LeaveBracket(tail);
        ReadLevel(tail);
        ReadComparison(tail);
        if (OpenEnd().IsMatch(tail))
        {
            lists.ForEach(list => list.IsOpenEnded = true);
        }

        Flush();
        foreach (var list in lists.Where(list => list.Parts.Count > 0))
        {
            log.Claims.Add(new Breakdown(sentence.Place, list.Whole, Outermost(list), IsWhole: false) { IsOpenEnded = list.IsOpenEnded });
        }
    }

    /// <summary>“事业收入5万元（含教育收费1万元），占8%”: what stands in brackets says nothing of what follows them.</summary>
    private void EnterBracket(string before)
    {
        if (outside is null && before.LastIndexOf('（') is var open and >= 0 && before.IndexOf('）', open) < 0)
        {
            outside = (last, lastBase, lastBasePoint, lastWasUnknown, inReason);
        }
    }

    private string LeaveBracket(string before)
    {
        if (outside is not { } kept || before.IndexOf('）', StringComparison.Ordinal) is not (var close and >= 0))
        {
            return before;
        }

        (last, lastBase, lastBasePoint, lastWasUnknown, inReason) = kept;
        outside = null;
        return before[(close + 1)..];
    }

    private static List<Fact> Outermost(OpenList list) =>
        [.. list.Parts.Where(part => !list.Parts.Exists(other => other != part && other.Coordinates != part.Coordinates && other.Coordinates.Contains(part.Coordinates)))];

    private void ReadAmount(Amount amount, string before)
    {
        var clause = UpdateReason(before);
        if (inReason)
        {
            Unplaced(amount, "reason", before);
            return;
        }

        if (headings.IsPerformance)
        {
            Unplaced(amount, "performance", before);
            return;
        }

        clause = ComparedTail().Replace(clause.Replace("同比", "比上年", StringComparison.Ordinal), "");
        if (amount.IsRate)
        {
            ReadRate(amount, clause);
        }
        else if (DirectionAtEnd(clause) is { } direction)
        {
            ReadChange(amount, clause, direction);
        }
        else if (BaseWord().Match(clause) is { Success: true } compared && !compared.Groups[2].Value.Contains('，', StringComparison.Ordinal))
        {
            // “较上年增加（减少）5万元”: which of the two, it does not say.
            if (vocabulary.HasSign("up", compared.Groups[2].Value) || vocabulary.HasSign("down", compared.Groups[2].Value))
            {
                Unplaced(amount, "unknown-subject", clause);
                return;
            }

            ReadBase(amount, clause, compared);
        }
        else
        {
            ReadFigure(amount, clause);
        }
    }

    /// <summary>Follows 主要原因 … and returns the words that belong to the amount itself.</summary>
    private string UpdateReason(string before)
    {
        var text = before;
        if (inReason && !reasonToFullStop && text.LastIndexOf('；') is var semicolon and >= 0)
        {
            inReason = false;
            text = text[semicolon..];
        }
        else if (text.LastIndexOf('；') is var next and >= 0 && (inReason || vocabulary.HasSign("reasonToFullStop", text[..next])) && BeginsAnew(text[(next + 1)..]))
        {
            // “…，主要原因是厉行节约；公务接待费3.2万元” goes on with the next of the list.
            inReason = false;
            reasonToFullStop = false;
            text = text[next..];
        }

        // “收、支总计均为5万元”: it joins the amount to its subject and tells no reason.
        text = BothAre().Replace(text, "");
        if (IsRestOfWhole(text) || (inReason && reasonToFullStop && Resumes().IsMatch(text)))
        {
            inReason = false;
            reasonToFullStop = false;
            text = text[(text.LastIndexOf('；') is var resumed and >= 0 ? resumed : text.LastIndexOf("，与", StringComparison.Ordinal))..];
        }
        else if (vocabulary.HasSign("reasonToFullStop", text) && text.LastIndexOf("，与", StringComparison.Ordinal) is var said and > 0 && Resumes().IsMatch(text) && !vocabulary.HasSign("reasonToFullStop", text[said..]))
        {
            text = text[said..];
        }

        if (vocabulary.HasSign("reasonToFullStop", text))
        {
            inReason = true;
            reasonToFullStop = true;
        }
        else if (!inReason && vocabulary.HasSign("reasonToSemicolon", text) && !vocabulary.HasSign("listBegins", text))
        {
            // 全部为…支出。 before a semicolon closes with it.
            var after = text.LastIndexOf('；');
            inReason = after < 0 || vocabulary.HasSign("reasonToSemicolon", text[after..]);
            text = inReason ? text : text[after..];
        }

        return text;
    }

    private bool BeginsAnew(string words) =>
        First is not null && DirectionAtEnd(words) is null && subjects.Read(words, Function, listsEconomy: false) is { IsUnderstood: true, SaysPlace: true } subject
        && (subject.Saying.Nature is Nature.Basic or Nature.Project || subject.Saying.Theme is not null);

    /// <summary>“总计10万元，其中本年支出9万元，主要原因是：…；年末结转和结余1万元”: the list goes on after a reason.</summary>
    private bool IsRestOfWhole(string text) =>
        text.LastIndexOf('；') is var at and >= 0 && lists is [{ Whole.Coordinates.Flow: Flow.GrandTotal }, ..] && !Enumerates().IsMatch(text[at..])
        && subjects.Read(text[at..], Function, listsEconomy: false) is { IsUnderstood: true, Saying: { Flow: Flow.OpeningBalance or Flow.ClosingBalance or Flow.SurplusUsed or Flow.SurplusDistributed or Flow.Revenue or Flow.Expenditure } and { Fund: null, Nature: null, Theme: null, Function: null } };

    // 公务接待费按厉行节约的原则，压缩支出，比上年减少: how it was done is no part of the subject.
    private static string WithoutManner(string words) => Manner().Replace(words, "");

    private void ReadFigure(Amount amount, string clause)
    {
        var text = clause;
        var begins = ListStart(text);
        var isPart = lists.Count > 0;
        if (begins >= 0 && lastWasUnknown)
        {
            partsUnknown = true;
        }

        if (partsUnknown)
        {
            // Parts of a figure that was not understood are not read as wholes.
            Unplaced(amount, "unknown-subject", text);
            return;
        }

        if (begins >= 0)
        {
            if (last is not null && !lastWasUnknown && First is not null && IsWider(text[begins..], last) && !IsWider(text[begins..], First))
            {
                // “货物50万元、服务18万元；其中一般公共预算政府采购68万元” goes back to the whole.
                last = First;
            }

            if (last is not null && !lastWasUnknown)
            {
                foreach (var done in lists.Where(list => !list.Whole.Coordinates.Contains(last.Coordinates) || list.Whole.Coordinates == last.Coordinates).ToList())
                {
                    Close(done);
                }

                if (lists.Count >= MostOpenLists)
                {
                    Close(lists[0]);
                }

                lists.Add(new OpenList(last, []));
                isPart = true;
            }
            else
            {
                lists.Clear();
                isPart = false;

                // “一般公共预算支出主要用于：” opens a list without a figure of its own.
                var opened = subjects.Read(ListSign().Replace(text[..begins], ""), Function, listsEconomy: false);
                scope = opened is { IsUnderstood: true, SaysPlace: true } ? opened.Saying : scope;
                scopePoint = opened.IsUnderstood && (opened.SaysPlace || headings.Saying is { Fund: not null, Flow: not null }) ? Complete(scope, Saying.Nothing) : null;
            }

            text = text[begins..];
        }

        // “三公经费支出决算中，…”: the words before 中 name a whole that is printed elsewhere.
        if (InWhole().Match(text) is { Success: true } within && subjects.Read(within.Groups[1].Value, Function, listsEconomy: false) is { IsUnderstood: true, SaysPlace: true } around)
        {
            lists.Clear();
            scope = around.Saying;
            scopePoint = Complete(scope, Saying.Nothing);
            text = text[within.Length..];
        }

        // “2020年年初预算2.16万元” after a figure of its own goes on with the same subject.
        var whole = isPart ? lists[^1].Whole : null;
        var listsEconomy = headings.Saying.Theme == Theme.OrganOperation || whole is { Coordinates: { Theme: Theme.OrganOperation } or { Nature: Nature.Basic or Nature.Personnel or Nature.Running } };
        var subject = subjects.Read(text, Function, listsEconomy);
        if (subject.Saying.Nature == Nature.Personnel && BenefitsApart().IsMatch(sentence.Text[amount.End..]))
        {
            // 人员支出 beside 对个人和家庭的补助 is less than the 人员经费 that other tables mean.
            lists.ForEach(list => list.IsOpenEnded = true);
            Unplaced(amount, "unknown-subject", text);
            return;
        }

        if (!subject.IsUnderstood || headings.IsForeign)
        {
            lists.ForEach(list => list.IsOpenEnded = true);
            Unplaced(amount, "unknown-subject", text);
            return;
        }

        var saying = subject.Saying;
        if (saying.Stage is null && document.Stage == Stage.Final && SaysBudget().IsMatch(text))
        {
            saying = saying with { Stage = Stage.Initial };
        }

        if (!subject.SaysPlace && last is not null && saying.Stage is not null && begins < 0 && !lastWasUnknown)
        {
            var coordinates = last.Coordinates with { Stage = saying.Stage.Value, Year = saying.Year ?? last.Coordinates.Year };
            Flush();
            var other = Add(amount, coordinates);

            if (coordinates == last.Coordinates)
            {
                // “…（项）5万元。年初预算为4万元，支出决算为5万元”: the figure itself once more.
                last = other;
                return;
            }

            // 年初预算 first and 决算 after it: the one that the document is about is the figure, the other its base.
            if (coordinates.Stage == document.Stage && last.Coordinates.Stage != document.Stage)
            {
                First = First == last ? other : First;
                (last, lastBase) = (other, last);
            }
            else
            {
                lastBase = other;
            }

            return;
        }

        if (!subject.SaysPlace && ((headings.Saying.IsNothing && scope.IsNothing) || lastWasUnknown || (last is not null && begins < 0)))
        {
            Unplaced(amount, "unknown-subject", text);
            return;
        }

        // 政府性基金年初结转0万元，本年收入19万元: the rest of a balance is of the same fund. Elsewhere a second
        // subject that says less than the first may be narrower or may be of everything: then it is not placed.
        if (whole is null && prior is { } first && LeavesOpen(first, saying, scope.Within(headings.Saying)))
        {
            inBalance |= first.Flow == Flow.OpeningBalance;
            if (!inBalance)
            {
                Unplaced(amount, "ambiguous-subject", text);
                return;
            }

            saying = saying with { Fund = saying.Fund ?? first.Fund };
        }

        // A part lies within its whole; if it cannot, it begins something of its own.
        var wider = whole is not null ? Of(whole.Coordinates) : Saying.Nothing;
        if (wider.Flow == Flow.GrandTotal && saying.Flow is null)
        {
            // “收入总计1320万元，其中：一般公共预算1186.4万元”: a fund of it is revenue.
            wider = wider with { Flow = sides.GetValueOrDefault(whole!, Flow.GrandTotal) };
        }

        var placed = Complete(saying, wider);
        if (whole is not null && !whole.Coordinates.Contains(placed with { Year = whole.Coordinates.Year, Stage = whole.Coordinates.Stage }))
        {
            while (lists.Count > 0 && !lists[^1].Whole.Coordinates.Contains(Complete(saying, Of(lists[^1].Whole.Coordinates))))
            {
                Close(lists[^1]);
            }

            placed = lists.Count > 0 ? Complete(saying, Of(lists[^1].Whole.Coordinates)) : Complete(saying, Saying.Nothing);
        }

        placed = WithBalance(placed, amount, text);
        separator = text.Contains('；', StringComparison.Ordinal) ? '；' : text.Length > 0 ? text[0] : separator;
        sentenceYear = saying.Year ?? sentenceYear;
        if (saying.Function is { } named && named != 0)
        {
            Function = named;
        }

        Flush();
        prior = saying;
        lastBase = null;
        lastBasePoint = null;
        last = Add(amount, placed);
        if (placed.Flow == Flow.GrandTotal && text.Contains("收入", StringComparison.Ordinal) && !text.Contains('支'))
        {
            sides[last] = Flow.Revenue;
        }

        First ??= last;
        foreach (var list in lists.Where(list => (outside is null || list.Whole == outside.Value.Last) && list.Whole.Coordinates != placed && list.Whole.Coordinates.Contains(placed)))
        {
            list.Parts.Add(last);
        }
    }

    // What the headings say anyway is not open.
    private static bool LeavesOpen(Saying first, Saying second, Saying above) =>
        (first.Fund is not null && second.Fund is null && first.Fund != above.Fund)
        || (first.Nature is not null && second.Nature is null && first.Nature != above.Nature)
        || (first.Theme is not null && second.Theme is null && first.Theme != above.Theme)
        || (first.Function is not null && second.Function is null && first.Function != above.Function);

    private bool IsWider(string words, Fact than)
    {
        var said = subjects.Read(words, Function, listsEconomy: false).Saying;
        var point = than.Coordinates;
        return (said.Theme is { } theme && theme != point.Theme && (point with { Theme = theme }).Contains(point))
            || (said.Nature is { } nature && nature != point.Nature && (point with { Nature = nature }).Contains(point));
    }

    /// <summary>“收入预算1320万元，其中：……上年结转36万元”: words for the revenue of the year that mean the total with
    /// the balance, where the list that follows holds the balance or the tables print the figure as the total.</summary>
    private Coordinates WithBalance(Coordinates placed, Amount amount, string words)
    {
        if (placed is not ({ Flow: Flow.Revenue or Flow.Expenditure, Nature: Nature.All, Theme: Theme.All, Function.IsAll: true, Economy.IsAll: true, Item: null } and { Fund: Fund.All or Fund.Fiscal or Fund.General })
            || words.Contains("本年收入", StringComparison.Ordinal) || words.Contains("本年支出", StringComparison.Ordinal))
        {
            return placed;
        }

        var whole = placed with { Flow = Flow.GrandTotal };
        if (placed.Flow == Flow.Revenue && BalanceInList().IsMatch(sentence.Text[amount.End..]))
        {
            return whole;
        }

        var interval = amount.Figure.Interval;
        bool IsPrinted(Coordinates point) => log.Facts.Exists(fact => fact.Place.Table is not null && fact.Coordinates == point && fact.Interval.Meets(interval));
        return !IsPrinted(placed) && (IsPrinted(whole) || (whole.Fund == Fund.General && IsPrinted(whole with { Fund = Fund.Fiscal }))) ? whole : placed;
    }

    private void Close(OpenList list)
    {
        lists.Remove(list);
        if (list.Parts.Count > 0)
        {
            log.Claims.Add(new Breakdown(sentence.Place, list.Whole, Outermost(list), IsWhole: false) { IsOpenEnded = list.IsOpenEnded });
        }
    }

    private static Saying Of(Coordinates whole) => new()
    {
        Year = whole.Year == 0 ? null : whole.Year,
        Stage = whole.Stage == Stage.Unknown ? null : whole.Stage,
        Flow = whole.Flow == Flow.None ? null : whole.Flow,
        Fund = whole.Fund == Fund.All ? null : whole.Fund,
        Nature = whole.Nature == Nature.All ? null : whole.Nature,
        Function = whole.Function.IsAll ? null : whole.Function.Value,
        Economy = whole.Economy.IsAll ? null : whole.Economy.Value,
        Theme = whole.Theme == Theme.All ? null : whole.Theme,
    };

    private Coordinates Complete(Saying saying, Saying wider)
    {
        var full = saying.Within(wider).Within(scope).Within(headings.Saying);
        // Where money was carried over, 一般公共预算当年拨款 is not all that is spent of it.
        if (full is { Item: null, Flow: null or Flow.Expenditure } && (headings.IsOfThisYear || sentence.Text.Contains("当年拨款", StringComparison.Ordinal)) && CarriesOver())
        {
            full = full with { Item = ListReader.OfThisYear };
        }

        return (full with
        {
            Year = full.Year ?? sentenceYear ?? (document.Year > 0 ? document.Year : null),
            Stage = full.Stage ?? document.Stage,
            Flow = full.Flow ?? (full.Function is not null || full.Economy is not null ? Flow.Expenditure : null),
        }).ToCoordinates();
    }

    private bool CarriesOver() => log.Facts.Exists(fact => fact.Coordinates.Flow == Flow.OpeningBalance && fact.Coordinates.Year == document.Year && fact.Figure.Number != 0);

    /// <summary>“比上年 9.34 万元”: the amount is what is compared with.</summary>
    private void ReadBase(Amount amount, string clause, Match compared)
    {
        var before = clause[..compared.Index].Trim('，', '；');
        if (before.Length > 0 && last is null)
        {
            Unplaced(amount, "unknown-subject", clause);
            return;
        }

        if (last is null || lastWasUnknown || BasePoint(compared.Groups[2].Value, last) is not { } point)
        {
            Unplaced(amount, "unknown-subject", clause);
            return;
        }

        lastBase = Add(amount, point);
        lastBasePoint = point;
    }

    private void ReadChange(Amount amount, string clause, Direction direction)
    {
        Flush();
        var words = DirectionEnd().Replace(clause, "").Trim('，', '；');
        words = DescribedAs().Replace(words, "");
        var compared = BaseWord().Match(words);
        var subjectText = WithoutManner(compared.Success ? words[..compared.Index] : words);
        var baseText = compared.Success ? compared.Groups[2].Value : null;
        if (LeadingBase().Match(words) is { Success: true } leading)
        {
            (baseText, subjectText) = (leading.Groups[1].Value, leading.Groups[2].Value);
        }

        Coordinates? basePoint = null;
        Fact? now = lastWasUnknown ? null : last;
        if (subjectText.Trim('，', '；', '各', '均', '分').Length > 0 && !GoesOn(subjectText))
        {
            // “基本支出增加 1 万元”: the subject's own figure stands elsewhere.
            var begins = ListStart(subjectText);
            var subject = subjects.Read(begins >= 0 ? subjectText[begins..] : subjectText, Function, listsEconomy: false);
            if (!subject.IsUnderstood || !subject.SaysPlace || headings.IsForeign)
            {
                Unplaced(amount, "unknown-subject", clause);
                pending = null;
                lastWasUnknown = true;
                return;
            }

            var point = Complete(subject.Saying, begins >= 0 && last is not null ? Of(last.Coordinates) : Saying.Nothing);
            now = now?.Coordinates == point ? now : null;
            basePoint = baseText is not null ? BasePointOf(baseText, point) : lastBasePoint is { } known ? point with { Year = known.Year, Stage = known.Stage } : point with { Year = point.Year - 1 };
            pending = new Change(sentence.Place, now, null, basePoint, direction, ChangeFact(amount, point), null) { NowPoint = point };
            lastBasePoint = basePoint;
            return;
        }

        if (lists.LastOrDefault() is { HasChanges: false, Parts.Count: > 1 } list && now == list.Parts[^1] && separator != '；')
        {
            // “其中办公费1万元、水费2万元，较上年增加…”: the change is the whole's; after parts between commas it may be anybody's.
            now = separator == '、' ? list.Whole : null;
            last = now ?? last;
        }

        lists.ForEach(list => list.HasChanges = true);
        if (now is null)
        {
            Unplaced(amount, "unknown-subject", clause);
            pending = null;
            return;
        }

        var @base = lastBase;
        if (baseText is not null)
        {
            basePoint = BasePoint(baseText, now);
            @base = null;
        }
        else
        {
            basePoint = @base is null ? now.Coordinates with { Year = now.Coordinates.Year - 1 } : null;
        }

        lastBasePoint = basePoint ?? @base?.Coordinates;
        pending = new Change(sentence.Place, now, @base, basePoint, direction, ChangeFact(amount, now.Coordinates), null) { NowPoint = now.Coordinates };
    }

    private void ReadRate(Amount amount, string clause)
    {
        var fact = ChangeFact(amount, last?.Coordinates ?? default);
        if (ShareWord().Match(clause) is { Success: true } share)
        {
            ReadShare(fact, share.Groups[1].Value, clause);
        }
        else if (CompletionWord().IsMatch(clause) || (lastBase is { Coordinates.Stage: Stage.Initial or Stage.Adjusted } && clause is "的" or "的比例为"))
        {
            if (last is not null && !lastWasUnknown && clause.LastIndexOf("其中", StringComparison.Ordinal) < 0)
            {
                var isFull = clause.Contains("全年", StringComparison.Ordinal) || clause.Contains("调整", StringComparison.Ordinal);
                var stage = isFull ? Stage.Adjusted : clause.Contains("年初", StringComparison.Ordinal) || lastBase is null ? Stage.Initial : lastBase.Coordinates.Stage;
                var point = last.Coordinates with { Stage = stage, Year = lastBase?.Coordinates.Year ?? last.Coordinates.Year };

                // 年初预算、调整预算、决算 in one sentence: the one that the rate names.
                var named = figures.LastOrDefault(printed => printed.Coordinates == point) ?? (lastBase?.Coordinates.Stage == stage ? lastBase : null);
                log.Claims.Add(new Share(sentence.Place, last, named, named is null ? point : null, fact, IsCompletion: true));
            }
            else
            {
                Unplaced(amount, "unknown-subject", clause);
            }
        }
        else if (DirectionAtEnd(clause) is { } direction)
        {
            ReadChangeRate(fact, clause, direction, amount);
        }
        else
        {
            Unplaced(amount, "unknown-subject", clause);
        }
    }

    private void ReadChangeRate(Fact rate, string clause, Direction direction, Amount amount)
    {
        var words = DirectionEnd().Replace(clause, "").Trim('，', '；', '、', '（');
        if (pending is { Rate: null } && (IsFiller(words) || (BaseWord().Match(words) is { Success: true, Index: 0 } again && pending.NowPoint is { } changed && BasePointOf(again.Groups[2].Value, changed) == (pending.Base?.Coordinates ?? pending.BasePoint))))
        {
            pending = pending with { Rate = pending.NowPoint is { } point ? ChangeFact(amount, point) : rate };
            return;
        }

        if (LeadingBase().Match(words) is { Success: true } leading && last is not null && !lastWasUnknown && pending is null && GoesOn(leading.Groups[2].Value)
            && BasePoint(leading.Groups[1].Value, last) is { } before)
        {
            pending = new Change(sentence.Place, last, null, before, direction, null, rate) { NowPoint = last.Coordinates };
            return;
        }

        var compared = BaseWord().Match(words);
        if (last is not null && !lastWasUnknown && pending is null && (compared.Success ? compared.Index == 0 : IsFiller(words)))
        {
            var point = compared.Success ? BasePoint(compared.Groups[2].Value, last) : lastBase is null ? last.Coordinates with { Year = last.Coordinates.Year - 1 } : null;
            pending = new Change(sentence.Place, last, compared.Success ? null : lastBase, point, direction, null, rate) { NowPoint = last.Coordinates };
            return;
        }

        Unplaced(amount, "unknown-subject", clause);
    }

    private void ReadShare(Fact rate, string of, string clause)
    {
        if (last is null || lastWasUnknown)
        {
            log.NotUnderstood.Add(new NotUnderstood(sentence.Place, rate.Printed, "unknown-subject", clause));
            return;
        }

        // 占比 alone, or 占总额: of the whole whose list is open.
        // 总收入, 总支出 mean this year's figures in some places and the grand total in others; an open list tells.
        var wording = of.TrimEnd('的', '比', '例', '重', '为');
        var isVague = wording.Contains("总收入", StringComparison.Ordinal) || wording.Contains("总支出", StringComparison.Ordinal);
        wording = wording.Replace("总收入", "收入", StringComparison.Ordinal).Replace("总支出", "支出", StringComparison.Ordinal);
        var subject = subjects.Read(wording, Function, listsEconomy: false);
        var open = lists.LastOrDefault(list => list.Whole.Coordinates != last.Coordinates && list.Whole.Coordinates.Contains(last.Coordinates))?.Whole;
        if (subject.IsUnderstood && !subject.SaysPlace && open is null && scopePoint is { } around && around != last.Coordinates && around.Contains(last.Coordinates))
        {
            log.Claims.Add(new Share(sentence.Place, last, null, around, rate, IsCompletion: false));
            return;
        }

        if (isVague && (open is not null || wording.Length <= 2))
        {
            if (open is not null && subject.IsUnderstood)
            {
                log.Claims.Add(new Share(sentence.Place, last, open, null, rate, IsCompletion: false));
            }
            else
            {
                log.NotUnderstood.Add(new NotUnderstood(sentence.Place, rate.Printed, "unknown-subject", clause));
            }
        }
        else if (subject is { IsUnderstood: true, SaysPlace: true })
        {
            var point = WholeOf(subject.Saying, last.Coordinates);
            var total = open ?? First;
            if (total is { Coordinates.Flow: Flow.GrandTotal } && point == total.Coordinates with { Flow = point.Flow })
            {
                // 占收入预算的, where 收入预算 was told with the balance in it.
                point = total.Coordinates;
            }

            var whole = open is not null && point == open.Coordinates ? open : null;
            scopePoint = point;
            Coordinates? other = whole is null && point.Fund == Fund.All && headings.Saying.Fund is { } fund ? point with { Fund = fund } : null;
            log.Claims.Add(new Share(sentence.Place, last, whole, whole is null ? point : null, rate, IsCompletion: false) { OtherWholePoint = other == last.Coordinates ? null : other });
        }
        else if (subject.IsUnderstood && open is not null)
        {
            log.Claims.Add(new Share(sentence.Place, last, open, null, rate, IsCompletion: false));
        }
        else
        {
            log.NotUnderstood.Add(new NotUnderstood(sentence.Place, rate.Printed, "unknown-subject", clause));
        }
    }

    /// <summary>The point of the whole in “占本年财政拨款支出的”: of the same year and stage as the part.</summary>
    private Coordinates WholeOf(Saying whole, Coordinates part)
    {
        var saying = whole.Within(new Saying { Year = part.Year == 0 ? null : part.Year, Stage = part.Stage, Flow = part.Flow == Flow.None ? null : part.Flow });
        saying = saying with { Theme = saying.Theme ?? headings.Saying.Theme };
        if (saying.Fund == Fund.Fiscal && headings.Saying.Fund is { } narrower)
        {
            saying = saying with { Fund = narrower };
        }

        return saying.ToCoordinates();
    }

    /// <summary>“…，与上年持平” after a figure, or “公务接待费与上年持平” with a subject of its own.</summary>
    private void ReadLevel(string text)
    {
        text = text.Replace("同比", "与上年", StringComparison.Ordinal);
        if (LevelAtStart().IsMatch(text) && last is not null && lastBase is not null && !lastWasUnknown && !inReason)
        {
            // “决算数0万元，与年初预算数0万元持平”
            Flush();
            log.Claims.Add(new Change(sentence.Place, last, lastBase, null, Direction.Level, null, null) { NowPoint = last.Coordinates });
            return;
        }

        if (LevelWord().Match(text) is not { Success: true } level || inReason || level.Groups[2].Length > 0 || NowOf(text[..level.Index]) is not { } now)
        {
            return;
        }

        Flush();
        if (BasePointOf(level.Groups[1].Value, now) is { } point)
        {
            var @base = lastBase is not null && lastBase.Coordinates == point ? lastBase : null;
            log.Claims.Add(new Change(sentence.Place, last?.Coordinates == now ? last : null, @base, @base is null ? point : null, Direction.Level, null, null) { NowPoint = now });
        }
    }

    /// <summary>“决算数大于年初预算数”: a direction without an amount.</summary>
    private void ReadComparison(string text)
    {
        if (Compares().Match(text) is not { Success: true } compares || inReason || headings.IsForeign || NowOf(text[..compares.Index]) is not { } now || now.Stage != Stage.Final)
        {
            return;
        }

        Flush();
        var point = now with { Stage = compares.Groups[2].Value.Contains("全年", StringComparison.Ordinal) || compares.Groups[2].Value.Contains("调整", StringComparison.Ordinal) ? Stage.Adjusted : Stage.Initial };
        var @base = lastBase is not null && lastBase.Coordinates == point ? lastBase : null;
        var direction = compares.Groups[1].Value switch { "等于" => Direction.Level, "大于" or "高于" or "超过" or "超" or "多于" => Direction.Up, _ => Direction.Down };
        log.Claims.Add(new Change(sentence.Place, last?.Coordinates == now ? last : null, @base, @base is null ? point : null, direction, null, null) { NowPoint = now });
    }

    /// <summary>What a comparison is about: the last figure, or what the words before it name.</summary>
    private Coordinates? NowOf(string words)
    {
        if (GoesOn(words))
        {
            return lastWasUnknown ? null : last?.Coordinates;
        }

        var subject = subjects.Read(words[(words.LastIndexOf('；') + 1)..], Function, listsEconomy: false);
        return subject is { IsUnderstood: true, SaysPlace: true } && !headings.IsForeign ? Complete(subject.Saying, Saying.Nothing) : null;
    }

    // Words that fill, or that name the stage of the last figure itself: 决算数比预算数减少.
    private bool GoesOn(string words) => IsFiller(words)
        || (last is not null && subjects.Read(words, 0, listsEconomy: false) is { IsUnderstood: true, SaysPlace: false } subject && subject.Saying.Stage == last.Coordinates.Stage && (subject.Saying.Year ?? last.Coordinates.Year) == last.Coordinates.Year);

    /// <summary>本年度无此项支出: the point of the heading, or of the words, is 0.</summary>
    private void ReadNothing()
    {
        if (sentence.Text.Length > 60 || headings.IsForeign || headings.IsPerformance || Nothing().Match(sentence.Text) is not { Success: true } nothing)
        {
            return;
        }

        var words = nothing.Groups[1].Value + nothing.Groups[2].Value;
        var subject = subjects.Read(words, 0, listsEconomy: false);
        if (!subject.IsUnderstood || subject.Saying.Theme is Theme.OrganOperation || (!subject.SaysPlace && headings.Saying.IsNothing))
        {
            return;
        }

        var point = Complete(subject.Saying, Saying.Nothing);
        if (point is { Fund: Fund.All, Theme: Theme.All } or { Flow: Flow.None, Theme: Theme.All })
        {
            return;
        }

        log.Facts.Add(new Fact { Coordinates = point, Figure = new Figure(0, 0, Measure.Money(MoneyUnit.Wan)), Printed = sentence.Printed, Place = sentence.Place });
    }

    private Coordinates? BasePoint(string words, Fact now) => BasePointOf(words, now.Coordinates);

    /// <summary>What 上年, 2022年预算, 年初预算 stand for, seen from a figure; null if not understood.</summary>
    private Coordinates? BasePointOf(string words, Coordinates now)
    {
        var match = BaseYear().Match(words);
        var year = match.Success && match.Groups[1].Length > 0
            ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : words.Contains('上', StringComparison.Ordinal) || words.Contains('去', StringComparison.Ordinal) ? now.Year - 1 : now.Year;
        var bare = BaseYear().Replace(words, "");
        var subject = subjects.Read(bare, Function, listsEconomy: false);
        if (!subject.IsUnderstood && bare.Length > 0)
        {
            return null;
        }

        var stage = subject.Saying.Stage ?? (bare.Contains("决算", StringComparison.Ordinal) ? Stage.Final
            : bare.Contains("全年预算", StringComparison.Ordinal) || bare.Contains("调整", StringComparison.Ordinal) ? Stage.Adjusted
            : bare.Contains("预算", StringComparison.Ordinal) ? Stage.Initial
            : now.Stage);
        var point = now with { Year = year, Stage = stage };
        return point == now ? null : point;
    }

    private bool IsFiller(string words) => words.Trim('，', '；', '、', '：').Length == 0 || (subjects.Read(words, 0, listsEconomy: false) is { IsUnderstood: true, SaysPlace: false } subject && subject.Saying.Stage is null);

    private Direction? DirectionAtEnd(string clause)
    {
        var match = DirectionEnd().Match(clause);
        if (!match.Success)
        {
            return null;
        }

        var word = match.Groups[1].Value;
        return vocabulary.Signs("up").Contains(word) ? Direction.Up : vocabulary.Signs("down").Contains(word) ? Direction.Down : null;
    }

    private int ListStart(string text)
    {
        var best = -1;
        foreach (var sign in vocabulary.Signs("listBegins"))
        {
            var at = text.LastIndexOf(sign, StringComparison.Ordinal);
            best = at >= 0 && at + sign.Length > best ? at + sign.Length : best;
        }

        return best;
    }

    private Fact Add(Amount amount, Coordinates coordinates)
    {
        var fact = ChangeFact(amount, coordinates);
        figures.Add(fact);
        log.Facts.Add(fact);
        lastWasUnknown = false;
        return fact;
    }

    private Fact ChangeFact(Amount amount, Coordinates coordinates) => new()
    {
        Coordinates = coordinates,
        Figure = amount.Figure,
        Printed = amount.Printed,
        Place = sentence.Place,
    };

    private void Unplaced(Amount amount, string reason, string words)
    {
        log.NotUnderstood.Add(new NotUnderstood(sentence.Place, amount.Printed, reason, words.Trim('，', '；', '：', '。')));
        if (reason is "unknown-subject" or "ambiguous-subject" && !amount.IsRate)
        {
            Flush();
            lastWasUnknown = true;
            lastBase = null;
        }
    }

    private void Flush()
    {
        if (pending is not null)
        {
            log.Claims.Add(pending);
            pending = null;
        }
    }

    [GeneratedRegex(@"()(?:比|较|与|对比)((?:20\d\d年?|上年|上一年|去年|年初|预算|调整|全年|本年|“?三公)[^，；]*?)(?:相比较?|对比|比较)?，?(?:各|均|分别|共|相应)?$")]
    private static partial Regex BaseWord();

    [GeneratedRegex(@"^(?:比|较|与|和|同|对比)((?:20\d\d年?|上年|上一年|去年|年初|预算|调整|全年|本年)[^，；]*?)(?:(?:相比较?|对比|比较)，?|，)([^，；]+?)(?:各自|各|均|分别|共|相应)?$")]
    private static partial Regex LeadingBase();

    [GeneratedRegex(@"(增幅|降幅|增加|增长|上升|提高|上涨|增多|增大|减少|下降|降低|压缩|压减|缩减|下调|减低|节约|增|减|多|少)(?:额|幅度|比例|率)?(?:了|为|约|约为)?(?:：)?$")]
    private static partial Regex DirectionEnd();

    [GeneratedRegex(@"占([^，；。]*?)(?:的比例|的比重|比例|比重|的)?(?:为|约|达|是)?(?:：)?$")]
    private static partial Regex ShareWord();

    [GeneratedRegex(@"(?:完成[^，；]*?(?:预算|调整|预算数)[^，；]*?|(?:预算)?完成率|执行率|预算执行率|[，；]?为(?:年初|全年|调整)?预算数?)(?:的|为|达|达到)?(?:：)?$")]
    private static partial Regex CompletionWord();

    [GeneratedRegex(@"(?:与|和|同|较|比)((?:20\d\d年?|上年|上一年|去年|年初|预算|本年)[^，；]{0,12}?)(?:相比较?|对比|比较)?，?(?:支出决算数?|决算数)?(基本|大致|大体)?(?:保持)?(?:持平|一致|相同|相等|无变化|没有变化|无增减变化?|无变动|未变化)")]
    private static partial Regex LevelWord();

    [GeneratedRegex("(?:支出)?决算数?(大于|高于|超过|多于|小于|低于|少于|等于)((?:年初|全年|调整)?预算)数?")]
    private static partial Regex Compares();

    [GeneratedRegex(@"(20\d\d)年?度?|上一?年度?|去年度?|年度")]
    private static partial Regex BaseYear();

    [GeneratedRegex("^(.*?)(?:无此项|未发生|没有使用|未安排|没有安排|未使用|没有发生|无)(.*)$")]
    private static partial Regex Nothing();

    [GeneratedRegex("(?:主要)?(?:用于)?(?:以下方面|其中|包括|为)?(?:（[^）]*）)?：?$")]
    private static partial Regex ListSign();

    [GeneratedRegex("^([^，；]{4,40})(?<!其)中[，：]")]
    private static partial Regex InWhole();

    [GeneratedRegex("(?<!公共|基金|经营|资本|财政|采购|年初|全年|调整)预算(?:数|额|总额|金额|安排)?(?:分别)?(?:为|是|共|合计|：)*$")]
    private static partial Regex SaysBudget();

    [GeneratedRegex("^(?:与|和|同|较|比|同比|对比)(?:20\\d\\d年|上年|上一年|去年|年初|全年预算|预算|以前年度)|^同比")]
    private static partial Regex BeginsWithBase();

    [GeneratedRegex("^相比较?，?(?:各|均)?|^比较，?")]
    private static partial Regex ComparedTail();

    [GeneratedRegex("^，?为[^，；]{2,40}的(?:资金|收入|支出|经费)，")]
    private static partial Regex DescribedAs();

    [GeneratedRegex("(?:按照|按|根据|因|由于|随着|坚持)[^，；]{2,30}(?=，)|，(?:压缩|压减|严控|严格|控制|厉行|节约|贯彻|落实|加强|规范|坚持)[^，；]*")]
    private static partial Regex Manner();

    [GeneratedRegex("^[^：；]*，与(?:上年|20\\d\\d年)(?:度|决算数?)*相比，?(?:支出|收入)?(?:增加|减少|增长|下降)$|；(?:较|比)(?:上年|年初预算|20\\d\\d年)[^，；：]{0,8}(?:增加|减少|增长|下降)$")]
    private static partial Regex Resumes();

    [GeneratedRegex("[一二三四五]是|^；?（?\\d+[.、）]")]
    private static partial Regex Enumerates();

    [GeneratedRegex("^(?:年初预算|全年预算|支出决算|决算)数?为?-?[\\d]")]
    private static partial Regex BeginsWithStage();

    [GeneratedRegex("（\\d{0,3}[类款项]）")]
    private static partial Regex NamesItem();

    [GeneratedRegex("^(?:持平|一致|相同)(?=$|[，；。的])")]
    private static partial Regex LevelAtStart();

    [GeneratedRegex("(?:均|都|全部)为$")]
    private static partial Regex BothAre();

    [GeneratedRegex("^[，。；（]?(?:其中|包括|主要包括|收入包括)[^。]*?(?:上年结转|上年结余|年初结转|上年度结转)")]
    private static partial Regex BalanceInList();

    [GeneratedRegex(@"^[、，；](?:[^其包：]*?[、，；])?(?:其他)?对个人和家庭的?补助(?:支出|经费|预算)*[\d.,]+万?元")]
    private static partial Regex BenefitsApart();

    [GeneratedRegex("^[^，；]{0,20}等")]
    private static partial Regex OpenEnd();
}
