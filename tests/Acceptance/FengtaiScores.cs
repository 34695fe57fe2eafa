namespace Mingzhang.Acceptance;

/// <summary>Document 002, its fourteen scored sheets row by row: level, what the form's own notes give, what is printed, and
/// what that is to it. Checked by hand against the document.</summary>
internal static class FengtaiScores
{
    public const string Text = """
        ## 第 1 张
        执行 | 290.88 ÷ 322.06 × 10 = 9.03 | 8.8 | Differs
        数量 | 10 = 10.00 | 10 | Same
        质量 | 10 = 10.00 | 10 | Same
        时效 | 10 = 10.00 | 10 | Same
        成本 | 10 = 10.00 | 8.8 | Differs，DeductedThoughReached 10
        经济 | 8至10（TargetIsWords） | 9.1 | WithinBand
        社会 | 8至10（TargetIsWords） | 9.7 | WithinBand
        生态 | 8至10（TargetIsWords） | 10 | WithinBand
        持续 | 8至10（TargetIsWords） | 9.5 | WithinBand
        满意 | 10 = 10.00 | 9.3 | Differs，DeductedThoughReached 10
        总分 100 | 91.03至99.03 | 95.2 | 相加相符，优，印出的分属优

        ## 第 2 张
        执行 | 121.65 ÷ 122 × 10 = 9.97 | 9 | Differs，CutOff 9.97 CutOff
        数量 | 2.5 = 2.50 | 2.5 | Same
        数量 | 2.5 = 2.50 | 2.5 | Same
        数量 | 2.5 = 2.50 | 2.5 | Same
        数量 | 2.5 = 2.50 | 2.5 | Same
        质量 | 5 × 80% = 4.00 | 4 | Same
        质量 | 5 = 5.00 | 5 | Same
        时效 | 8至10（TargetIsWords） | 10 | WithinBand
        成本 | 8至10（ActualIsWords） | 10 | WithinBand
        经济 | 10 × 90% = 9.00 | 9 | Same
        社会 | 10 × 90% = 9.00 | 9 | Same
        生态 | 8至10（TargetIsWords） | 10 | WithinBand
        持续 | 8至10（TargetIsWords） | 10 | WithinBand
        满意 | 8至10（TargetIsWords） | 10 | WithinBand
        总分 100 | 86.97至96.97 | 96 | 相加相符，优或良，印出的分属优

        ## 第 3 张
        执行 | 70.79 ÷ 71 × 10 = 9.97 | 9.9 | Differs，CutOff 9.97 CutOff
        数量 | 10 = 10.00 | 10 | Same
        质量 | 5 = 5.00 | 5 | Same
        质量 | 5 = 5.00 | 5 | Same
        时效 | 10 = 10.00 | 10 | Same
        时效 | 5 = 5.00 | 5 | Same
        时效 | 3 ÷ 12 × 5 = 1.25 | 1.25 | Same
        成本 | 10 = 10.00 | 9.9 | Differs，OtherDirection 9.97 CutOff，DeductedThoughReached 10
        经济 | 3 ÷ 12 × 5 = 1.25 | 1.25 | Same
        社会 | 3 ÷ 12 × 5 = 1.25 | 1.25 | Same
        社会 | 10 = 10.00 | 10 | Same
        生态 | 5 = 5.00 | 5 | Same
        持续 | 40 ÷ 100 × 5 = 2.00 | 2 | Same
        满意 | 5 = 5.00 | 5 | Same
        满意 | 5 = 5.00 | 5 | Same
        总分 100 | 85.72至85.72 | 85.55 | 相加相符，良，印出的分属良

        ## 第 4 张
        执行 | 8.56 ÷ 10.2 × 10 = 8.39 | 8 | Rounded，Rounded 8.39 Rounded
        数量 | 6至10（TargetIsWords） | 9 | WithinBand
        质量 | 6至10（TargetIsWords） | 9 | WithinBand
        时效 | 6至10（TargetIsWords） | 9 | WithinBand
        成本 | 6至10（TargetIsWords） | 10 | WithinBand
        经济 | 6至10（TargetIsWords） | 9 | WithinBand
        社会 | 6至10（TargetIsWords） | 9 | WithinBand
        生态 | 6至10（TargetIsWords） | 9 | WithinBand
        持续 | 6至10（TargetIsWords） | 8 | WithinBand
        满意 | 6至10（TargetIsWords） | 8 | WithinBand
        总分 100 | 62.39至98.39 | 88 | 相加相符，优或良或中，印出的分属良

        ## 第 5 张
        执行 | 0 ÷ 2000 × 10 = 0.00 | 0 | Same
        数量 | 7.5 = 7.50 | 7.5 | Same
        数量 | 7.5 = 7.50 | 7.5 | Same
        质量 | 50 ÷ 100 × 10 = 5.00 | 5 | Same
        质量 | 50 ÷ 100 × 10 = 5.00 | 5 | Same
        时效 | 50 ÷ 100 × 5 = 2.50 | 2.5 | Same
        时效 | 50 ÷ 100 × 5 = 2.50 | 2.5 | Same
        成本 | 5 = 5.00 | 5 | Same
        经济 | 50 ÷ 100 × 5 = 2.50 | 2.5 | Same
        社会 | 50 ÷ 100 × 10 = 5.00 | 5 | Same
        生态 | 5 = 5.00 | 5 | Same
        持续 | 50 ÷ 100 × 10 = 5.00 | 5 | Same
        满意 | 80 ÷ 100 × 10 = 8.00 | 8 | Same
        总分 100 | 60.5至60.5 | 60.5 | 相加相符，中，印出的分属中

        ## 第 6 张
        执行 | 109.32 ÷ 117 × 10 = 9.34 | 9 | Rounded，Rounded 9.34 Rounded
        数量 | 6 ÷ 10 × 5 = 3.00 | 4 | Differs
        数量 | 5 = 5.00 | 5 | Same
        数量 | 5 = 5.00 | 5 | Same
        质量 | 4 × (1 − 20%) = 3.20 | 4 | Differs，OverAchievementLeft 4
        质量 | 136 ÷ 150 × 4 = 3.63 | 4 | Rounded，Rounded 3.63 Rounded
        质量 | 4 = 4.00 | 4 | Same
        质量 | 4 = 4.00 | 4 | Same
        时效 | 5 = 5.00 | 5 | Same
        时效 | 5 = 5.00 | 5 | Same
        成本 | 5.4 ÷ 6.6 × 3 = 2.45 | 3 | Differs，FullThoughMissed 3
        成本 | 3 = 3.00 | 3 | Same
        成本 | 3 = 3.00 | 3 | Same
        经济 | 6 = 6.00 | 5 | Differs，DeductedThoughReached 6
        社会 | 6 = 6.00 | 5 | Differs，DeductedThoughReached 6
        社会 | 6 × (1 − 20%) = 4.80 | 5 | Rounded，Rounded 4.8 Rounded
        生态 | 6 = 6.00 | 5 | Differs，DeductedThoughReached 6
        持续 | 6 = 6.00 | 6 | Same
        满意 | 10 = 10.00 | 8 | Differs，DeductedThoughReached 10
        总分 100 | 94.42至94.42 | 92 | 相加相符，优，印出的分属优

        ## 第 7 张
        执行 | 9.7 ÷ 10 × 10 = 9.70 | 8 | Differs
        数量 | 0至10（TargetIsWords） | 10 | CannotBeTold
        质量 | 0至10（TargetIsWords） | 10 | CannotBeTold
        时效 | 0至10（TargetIsWords） | 10 | CannotBeTold
        成本 | 0至10（TargetIsWords） | 10 | CannotBeTold
        经济 | 8至10（TargetIsWords） | 10 | WithinBand
        社会 | 8至10（TargetIsWords） | 10 | WithinBand
        生态 | 8至10（TargetIsWords） | 10 | WithinBand
        持续 | 8至10（TargetIsWords） | 8 | WithinBand
        满意 | 6至10（TargetIsWords） | 8 | WithinBand
        总分 100 | 47.7至99.7 | 94 | 相加相符，优或良或中或差，印出的分属优

        ## 第 8 张
        执行 | 10 = 10.00 | 10 | Same
        数量 | 5 = 5.00 | 5 | Same
        数量 | 5 = 5.00 | 5 | Same
        质量 | 5 = 5.00 | 5 | Same
        质量 | 5 = 5.00 | 5 | Same
        时效 | 2 ÷ 2.5 × 10 = 8.00 | 8 | Same
        时效 | 10 ÷ 20 × 5 = 2.50 | 2.5 | Same
        时效 | 5 = 5.00 | 5 | Same
        成本 | 10 = 10.00 | 10 | Same
        经济 | 90 ÷ 100 × 10 = 9.00 | 9 | Same
        社会 | 5 = 5.00 | 5 | Same
        社会 | 5 = 5.00 | 5 | Same
        生态 | 5 = 5.00 | 5 | Same
        持续 | 5 = 5.00 | 5 | Same
        满意 | 5 = 5.00 | 5 | Same
        满意 | 80 ÷ 100 × 5 = 4.00 | 4 | Same
        总分 100 | 93.5至93.5 | 93.5 | 相加相符，优，印出的分属优

        ## 第 9 张
        执行 | 10 = 10.00 | 10 | Same
        数量 | 10 = 10.00 | 10 | Same
        数量 | 10 = 10.00 | 10 | Same
        数量 | 10 = 10.00 | 10 | Same
        质量 | 8至10（TargetIsWords） | 10 | WithinBand
        质量 | 8至10（TargetIsWords） | 10 | WithinBand
        时效 | 4至5（TargetIsWords） | 5 | WithinBand
        成本 | 4至5（TargetIsWords） | 5 | WithinBand
        经济 | 4至5（TargetIsWords） | 5 | WithinBand
        社会 | 4至5（TargetIsWords） | 4 | WithinBand
        社会 | 4至5（TargetIsWords） | 4 | WithinBand
        生态 | 4至5（TargetIsWords） | 4 | WithinBand
        持续 | 4至5（TargetIsWords） | 4 | WithinBand
        满意 | 5 = 5.00 | 4 | Differs，DeductedThoughReached 5
        总分 100 | 89至100 | 95 | 相加相符，优或良，印出的分属优

        ## 第 10 张
        执行 | 10 = 10.00 | 10 | Same
        数量 | 9 = 9.00 | 7 | Differs，DeductedThoughReached 9
        质量 | 0至9（TargetIsWords） | 8 | CannotBeTold
        质量 | 7.2至9（TargetIsWords） | 8 | WithinBand
        质量 | 7.2至9（TargetIsWords） | 8 | WithinBand
        时效 | 4.2至7（TargetIsWords） | 5 | WithinBand
        成本 | 7 = 7.00 | 7 | Same
        经济 | 0至8（TargetIsWords） | 7 | CannotBeTold
        社会 | 0至8（TargetIsWords） | 8 | CannotBeTold
        生态 | 0至8（TargetIsWords） | 8 | CannotBeTold
        持续 | 4.8至6（TargetIsWords） | 6 | WithinBand
        满意 | 8至10（TargetIsWords） | 9 | WithinBand
        总分 100 | 57.4至100 | 91 | 相加相符，优或良或中或差，印出的分属优

        ## 第 11 张
        执行 | 345.7 ÷ 373.59 × 10 = 9.25 | 9 | Rounded，Rounded 9.25 Rounded
        数量 | 4至5（ActualIsWords） | 5 | WithinBand
        数量 | 2.4至3（ActualIsWords） | 3 | WithinBand
        数量 | 1.6至2（TargetIsWords） | 2 | WithinBand
        质量 | 6至10（TargetIsWords） | 9 | WithinBand
        时效 | 6至10（TargetIsWords） | 9 | WithinBand
        成本 | 6至10（TargetIsWords） | 9 | WithinBand
        经济 | 6至10（TargetIsWords） | 9 | WithinBand
        社会 | 6至10（TargetIsWords） | 9 | WithinBand
        生态 | 8至10（TargetIsWords） | 10 | WithinBand
        持续 | 6至10（TargetIsWords） | 9 | WithinBand
        满意 | 6至10（TargetIsWords） | 8 | WithinBand
        总分 100 | 67.25至99.25 | 91 | 相加相符，优或良或中，印出的分属优

        ## 第 12 张
        执行 | 10.99 ÷ 11 × 10 = 9.99 | 9.9 | Differs，CutOff 9.99 CutOff
        数量 | 10 = 10.00 | 10 | Same
        质量 | 8至10（TargetIsWords） | 10 | WithinBand
        时效 | 10 = 10.00 | 10 | Same
        成本 | 10 = 10.00 | 9 | Differs，OtherDirection 9.99 CutOff，DeductedThoughReached 10
        经济 | 6至10（TargetIsWords） | 8 | WithinBand
        社会 | 6至10（TargetIsWords） | 9 | WithinBand
        生态 | 6至10（TargetIsWords） | 9 | WithinBand
        持续 | 6至10（TargetIsWords） | 9 | WithinBand
        满意 | 8至10（ActualIsWords） | 10 | WithinBand
        总分 100 | 79.99至99.99 | 93.9 | 相加相符，优或良或中，印出的分属优

        ## 第 13 张
        执行 | 1.75 ÷ 2 × 10 = 8.75 | 8 | Differs，CutOff 8.75 CutOff
        数量 | 10 = 10.00 | 10 | Same
        质量 | 0至10（TargetIsWords） | 10 | CannotBeTold
        时效 | 8至10（TargetIsWords） | 10 | WithinBand
        成本 | 10 = 10.00 | 8 | Differs，OtherDirection 8.75 CutOff，DeductedThoughReached 10
        经济 | 0至10（TargetIsWords） | 8 | CannotBeTold
        社会 | 0至10（TargetIsWords） | 8 | CannotBeTold
        生态 | 0至10（TargetIsWords） | 10 | CannotBeTold
        持续 | 0至10（TargetIsWords） | 9 | CannotBeTold
        满意 | 90 ÷ 100 × 10 = 9.00 | 9 | Same
        总分 100 | 45.75至97.75 | 90 | 相加相符，优或良或中或差，印出的分属优

        ## 第 14 张
        执行 | 14.82 ÷ 14.93 × 10 = 9.93 | 9.9 | Rounded，Rounded 9.93 Rounded
        数量 | 28 ÷ 40 × 10 = 7.00 | 7 | Same
        数量 | 5 = 5.00 | 5 | Same
        数量 | 3 ÷ 5 × 5 = 3.00 | 3 | Same
        质量 | 5 = 5.00 | 5 | Same
        质量 | 5 = 5.00 | 5 | Same
        时效 | 7 ÷ 14 × 5 = 2.50 | 2.5 | Same
        时效 | 5 = 5.00 | 5 | Same
        成本 | 10 = 10.00 | 9.9 | Differs，OtherDirection 9.93 Rounded，DeductedThoughReached 10
        经济 | 0至10（TargetIsWords） | 10 | CannotBeTold
        社会 | 8 = 8.00 | 8 | Same
        生态 | 0至7（TargetIsWords） | 7 | CannotBeTold
        持续 | 5 = 5.00 | 5 | Same
        满意 | 60 ÷ 100 × 5 = 3.00 | 3 | Same
        满意 | 80 ÷ 100 × 5 = 4.00 | 4 | Same
        总分 100 | 72.43至89.43 | 89.3 | 相加相符，良或中，印出的分属良
        """;
}
