using System.Collections.Immutable;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>Account x region x source: what the declarations expect, against what the plan of all stacks really ships.</summary>
sealed record CoverageMatrix(ImmutableArray<CoverageCell> Cells)
{
    public IEnumerable<CoverageCell> Collected => Cells.Where(cell => cell.Collected);

    public IEnumerable<CoverageCell> Gaps => Cells.Where(cell => !cell.Collected);

    /// <summary>Compares the declarations with a plan.</summary>
    /// <param name="stacks">Every stack of the organization.</param>
    /// <param name="plan">What all of them leave behind.</param>
    public static CoverageMatrix Of(IReadOnlyList<OrganizationStack> stacks, PlannedOrganization plan)
    {
        var security = stacks.First(stack => stack.Platform.Self.Role == AccountRole.Security).Platform;
        var cells = ImmutableArray.CreateBuilder<CoverageCell>();
        foreach (var source in LogSources.All)
        {
            var column = new CoverageColumn(source, stacks, plan, security) { Queries = QueryReaders.Of(source) };
            cells.AddRange(security.Accounts.Where(account => account.Closed is null && source.Origin.Includes(account)).SelectMany(column.Cells));
        }

        return new([.. cells.OrderBy(cell => Rank(security, cell.Account))]);
    }

    // A stable sort: the accounts in the order of the register, the sources in that of the documentation.
    static int Rank(Platform security, Account account)
    {
        for (var i = 0; i < security.Accounts.Count; i++)
        {
            if (ReferenceEquals(security.Accounts[i], account))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
