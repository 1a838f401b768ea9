using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Commands;

/// <summary>The CREATE TABLE statements of the tables that a query reads, for this organization.</summary>
static class TableStatements
{
    public static string Of(Query query, Workspace workspace)
    {
        var platform = (workspace.Stacks.FirstOrDefault(stack => stack.Platform.Self.Role == AccountRole.Security) ?? workspace.Stacks[0]).Platform;
        return string.Join('\n', query.Sources.Select(source => TableStatement.Create(source, platform, AccountEnvironment.Production)));
    }
}
