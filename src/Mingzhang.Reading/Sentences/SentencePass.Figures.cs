using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <content>Figures with a subject of their own, and the lists that 其中 opens.</content>
internal sealed partial class SentencePass
{
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
}
