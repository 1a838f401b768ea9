using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Tests.Components;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>What the analysis has for two environments, and what changes there when an account joins one of them.</summary>
public sealed class OnboardingTests(OnboardingTests.Onboarded onboarded) : IClassFixture<OnboardingTests.Onboarded>
{
    const string Newcomer = "999999999999";

    [Fact]
    public void Every_environment_has_a_table_of_each_source_and_every_query_on_it()
    {
        var platform = Sample.Platform("security");

        Assert.Equal(
            LogSources.All.SelectMany(source => source.EnvironmentsOn(platform).Select(e => $"logs-{source.Id}-table-{platform.Names.Table(e)}"))
                .Append("logs-waf-table-prod_archive").Append("logs-waf-table-prod_data").Order(StringComparer.Ordinal),
            Names(onboarded.Before, AwsTypes.GlueTable).Where(name => name.StartsWith("logs-", StringComparison.Ordinal)));
        Assert.Equal(
            QueryCatalog.All.SelectMany(query => query.Source.EnvironmentsOn(platform)
                .Where(e => query.Sources.All(source => source.EnvironmentsOn(platform).Contains(e)))
                .Select(e => $"queries-{query.Id.Replace('/', '-')}-{platform.Names.Table(e)}")).Order(StringComparer.Ordinal),
            Names(onboarded.Before, AwsTypes.NamedQuery));
        Assert.Contains("queries-cloudtrail-root-console-login-stg", Names(onboarded.Before, AwsTypes.NamedQuery));
    }

    [Fact]
    public void An_account_that_joins_makes_no_resource_and_removes_none_of_the_analysis() =>
        Assert.Equal(Analysis(onboarded.Before).Keys.Order(StringComparer.Ordinal), Analysis(onboarded.After).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_tables_of_its_environment_change_and_only_in_their_projection()
    {
        var before = Analysis(onboarded.Before);
        var changed = Analysis(onboarded.After).Where(pair => !pair.Value.Inputs.Equals(before[pair.Key].Inputs)).ToDictionary(pair => pair.Key, pair => pair.Value);
        var tables = changed.Where(pair => pair.Value.Type == AwsTypes.GlueTable).ToList();

        Assert.Equal("lookups-rows-expected_sources", Assert.Single(changed.Keys.Except(tables.Select(table => table.Key))));
        Assert.Equal(
            LogSources.All.Where(source => !source.IsCentral && source.Origin.Roles.Contains(AccountRole.Member)).Select(source => $"logs-{source.Id}-table-stg").Order(StringComparer.Ordinal),
            tables.Select(table => table.Key).Order(StringComparer.Ordinal));
        Assert.All(tables, table =>
        {
            var (old, now) = (before[table.Key].Inputs, table.Value.Inputs);
            Assert.Equal("parameters", Assert.Single(now.Keys, key => !now[key].Equals(old[key])));
            var (then, today) = ((PropertyMap)old["parameters"], (PropertyMap)now["parameters"]);
            Assert.Equal("projection.account.values", Assert.Single(today.Keys, key => !today[key].Equals(then[key])));
            Assert.Equal(
                [.. Accounts(then), Newcomer],
                Accounts(today).OrderBy(account => account == Newcomer));
        });
    }

    static string[] Accounts(PropertyMap parameters) => ((StringValue)parameters["projection.account.values"]).Value.Split(',');

    static IEnumerable<string> Names(StackView view, string type) =>
        view.All(type).Select(resource => SecurityPlatform.Engine.Deploy.Urn.Name(resource.Urn)).Order(StringComparer.Ordinal);

    static Dictionary<string, ResourceState> Analysis(StackView view) => view.Managed
        .Where(resource => resource.Urn.Contains("security-platform:analytics:", StringComparison.Ordinal))
        .ToDictionary(resource => SecurityPlatform.Engine.Deploy.Urn.Name(resource.Urn));

    /// <summary>The security stack as deployed, and as planned once another member joined staging.</summary>
    public sealed class Onboarded : IAsyncLifetime
    {
        readonly Rehearsed _organization = new(new SecurityPlatform.Engine.Aws.CloudAccount(Newcomer, "newcomer", "newcomer@example.com"));

        internal StackView Before { get; private set; } = null!;

        internal StackView After { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await _organization.AllAsync();
            Before = _organization.View("security");
            _organization.Add("security", "accounts", new { name = "newcomer", id = Newcomer, role = "member", environment = "staging" });
            var result = await _organization.PreviewAsync("security");
            Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
            After = new(result.State);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
