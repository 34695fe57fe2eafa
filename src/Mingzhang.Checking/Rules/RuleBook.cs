using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>Which code carries out which rule. Written out, for looking types up costs time at each start.</summary>
internal static class RuleBook
{
    /// <summary>The code of a rule: of its form, or of its own name; null where there is none.</summary>
    public static IRule? CodeOf(WrittenRule rule) => (rule.Form ?? rule.Id) switch
    {
        "basic-not-by-economy" => new BasicNotByEconomy(),
        "class-name-wrong" => new ClassNameWrong(),
        "code-name-differs" => new CodeNameDiffers(),
        "contents-differ" => new ContentsDiffer(),
        "counts-and-money" => new CountsAndMoney(),
        "counts-missing" => new CountsMissing(),
        "department-unit-mixed" => new DepartmentUnitMixed(),
        "direction-words-differ" => new DirectionWordsDiffer(),
        "doubled-words" => new DoubledWords(),
        "economic-pair-wrong" => new EconomicPairWrong(),
        "empty-note-with-money" => new EmptyNoteWithMoney(),
        "empty-table-without-note" => new EmptyTableWithoutNote(),
        "forbidden-words" => new ForbiddenWords(),
        "function-not-to-item" => new FunctionNotToItem(),
        "evaluation-summary-differs" => new EvaluationSummaryDiffers(),
        "fund-balance-differs" => new FundBalanceDiffers(),
        "increase-of-nothing" => new IncreaseOfNothing(),
        "item-description-differs" => new ItemDescriptionDiffers(),
        "missing-table" => new MissingTable(),
        "negative-amount" => new NegativeAmount(),
        "new-assets-not-procured" => new NewAssetsNotProcured(),
        "note-of-another-table" => new NoteOfAnotherTable(),
        "old-bodies" => new OldBodies(),
        "opening-balance-differs" => new OpeningBalanceDiffers(),
        "organ-operation-out-of-scope" => new OrganOperationOutOfScope(),
        "organisation-name-differs" => new OrganisationNameDiffers(),
        "payment-table-differs" => new PaymentTableDiffers(),
        "percent-missing" => new PercentMissing(),
        "personal-data" => new PersonalData(),
        "project-code-check" => new ProjectCodeCheck(),
        "project-code-length" => new ProjectCodeLength(),
        "reason-empty" => new ReasonEmpty(),
        "reason-missing" => new ReasonMissing(),
        "reason-repeated" => new ReasonRepeated(),
        "reason-though-level" => new ReasonThoughLevel(),
        "required-sections" => new RequiredSections(),
        "small-business-missing" => new SmallBusinessMissing(),
        "spending-without-income" => new SpendingWithoutIncome(),
        "vehicle-uses-differ" => new VehicleUsesDiffer(),
        "vehicles-not-split" => new VehiclesNotSplit(),
        "wages-in-project" => new WagesInProject(),
        "year-differs" => new YearDiffers(),
        _ => null,
    };
}
