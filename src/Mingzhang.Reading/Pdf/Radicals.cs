namespace Mingzhang.Reading.Pdf;

/// <summary>Radicals become the characters that they look like. Browsers that print to PDF note the glyph of 月 or 民
/// under the number of the radical, and then no word is found in the lexicon.</summary>
internal static class Radicals
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';

    // U+2E80 to U+2EF3 and U+2F00 to U+2FD5, by position. Unicode decomposes only the second of the two blocks, and
    // there to some forms that Chinese documents do not use (戶 for 户).
    private const string Supplement =
        "冫厂⺂乙乙亻冂几刀刂卜卩小小兀尢尢尣巳幺彑彐忄心扌攵⺚旡日月歹母民氵水灬爪爪丬⺧犭王疋目示礻竹糹纟罓罒网⺴网羊羊羊耂肀聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長長长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟";

    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    public static string Replace(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstSupplement, '\u2FDF') < 0)
            return text;
        return string.Create(text.Length, text, static (result, source) =>
        {
            for (var index = 0; index < result.Length; index++)
                result[index] = Of(source[index]);
        });
    }

    private static char Of(char character)
    {
        if (character is < FirstSupplement or > '\u2FDF')
            return character;
        var (table, place) = character < FirstKangxi ? (Supplement, character - FirstSupplement) : (Kangxi, character - FirstKangxi);
        return place < table.Length ? table[place] : character;
    }
}
