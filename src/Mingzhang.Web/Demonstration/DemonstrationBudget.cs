using Mingzhang.Model.Entries;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Demonstration;

/// <summary>Contracts of the demonstration's centre.</summary>
internal static class DemonstrationBudget
{
    public static async Task AddAsync(Change change, Scope scope, AccountBook book)
    {
        var number = 0;
        foreach (var project in book.Projects.Where(project => !project.IsDepartment))
        {
            number++;
            await change.AddAsync(new KeptContract
            {
                District = scope.District,
                Unit = scope.Unit,
                Year = scope.Year,
                Id = $"contract{number}",
                Number = $"{scope.Year}-{number:00}",
                Name = $"{project.Name}服务合同",
                Party = "示例传媒服务公司",
                Project = project.Code,
                AmountFen = book.Lines.Where(line => line.At.Project == project.Code && line.At.Year == scope.Year && line.At.Stage == Model.Stage.Initial).Sum(line => line.Amount.Fen),
                SignedOn = new(scope.Year, 2, 10 + number),
                EndsOn = new(scope.Year, 12, 31),
            });
        }
    }
}
