namespace Mingzhang.Writing.Site.Pages;

/// <summary>Questions that are open, with what the unit says to them.</summary>
internal static class QuestionList
{
    public static void Write(Html html, SiteTexts texts, IEnumerable<SiteQuestion> questions)
    {
        var language = texts.IsEnglish ? "zh-CN" : null;
        html.Open("ul", ("class", "questions"), ("lang", language));
        foreach (var question in questions)
        {
            html.Open("li").Element("strong", question.Headline);
            if (question.Text.Length > 0)
            {
                html.Open("p").Lines(question.Text).Close("p");
            }

            html.Open("p", ("class", "answer"));
            html.Element("span", texts[question.Answer.Length > 0 ? "questions.answer" : "questions.no-answer"], ("class", "faint"), ("lang", texts.IsEnglish ? "en" : null));
            html.Lines(question.Answer).Close("p").Close("li");
        }

        html.Close("ul");
    }
}
