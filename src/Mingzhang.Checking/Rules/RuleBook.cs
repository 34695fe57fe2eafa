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
        "contents-differ" => new ContentsDiffer(),
        "department-unit-mixed" => new DepartmentUnitMixed(),
        "doubled-words" => new DoubledWords(),
        "empty-note-with-money" => new EmptyNoteWithMoney(),
        "empty-table-without-note" => new EmptyTableWithoutNote(),
        "forbidden-words" => new ForbiddenWords(),
        "function-not-to-item" => new FunctionNotToItem(),
        "missing-table" => new MissingTable(),
        "note-of-another-table" => new NoteOfAnotherTable(),
        "old-bodies" => new OldBodies(),
        "organisation-name-differs" => new OrganisationNameDiffers(),
        "percent-missing" => new PercentMissing(),
        "personal-data" => new PersonalData(),
        "required-sections" => new RequiredSections(),
        "vehicles-not-split" => new VehiclesNotSplit(),
        "year-differs" => new YearDiffers(),
        _ => null,
    };
}
