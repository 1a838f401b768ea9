using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Tests.Golden;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>What holds for every stack, on the deployed sample organization.</summary>
public sealed class StackTests(StackTests.Sample sample) : IClassFixture<StackTests.Sample>
{
    static readonly string[] s_stateful =
    [
        "aws:athena/database:Database",
        "aws:cloudtrail/trail:Trail",
        "aws:cloudwatch/logGroup:LogGroup",
        "aws:detective/graph:Graph",
        "aws:macie2/account:Account",
        "aws:securityhub/account:Account",
        "aws:glue/catalogDatabase:CatalogDatabase",
        "aws:glue/catalogTable:CatalogTable",
        "aws:guardduty/detector:Detector",
        "aws:kms/key:Key",
        "aws:organizations/organization:Organization",
        "aws:s3/bucket:Bucket",
        "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
        "aws:s3/bucketPolicy:BucketPolicy",
        "aws:s3/bucketVersioning:BucketVersioning",
    ];

    public static TheoryData<string> Stacks => [.. StackFiles.Stacks];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Registers_the_reviewed_resources(string stack) => GoldenFile.Matches(
        $"urns.{stack}.txt",
        sample.View(stack).Urns.Where(urn => Urn.Type(urn) != AwsTypes.NamedQuery).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Changes_nothing_when_deployed_again(string stack)
    {
        var again = await sample.Organization.UpAsync(stack);

        Assert.True(again.Succeeded);
        Assert.Equal([], again.Steps.Where(step => step.Kind is not (StepKind.Same or StepKind.Read)).Select(step => $"{step.Kind} {step.Urn}"));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Protects_everything_that_holds_state(string stack)
    {
        var stateful = sample.View(stack).Managed.Where(r => s_stateful.Contains(r.Type)).ToList();

        Assert.NotEmpty(stateful);
        Assert.All(stateful, r => Assert.True(r.Protect, $"{r.Urn} holds state and is not protected. Create it with Evidence or Guarded."));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Puts_every_resource_into_a_component(string stack)
    {
        var managed = sample.View(stack).Managed.ToList();

        Assert.NotEmpty(managed);
        Assert.All(managed, r => Assert.StartsWith("security-platform:", Urn.Type(r.Parent), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Gives_every_type_token_the_name_of_its_concern(string stack) =>
        Assert.All(
            sample.View(stack).Resources.Where(r => !r.Custom && r.Type != Urn.StackType),
            r => Assert.Matches("^security-platform:(organization|trails|archive|logs|detection|guardrails|identity|analytics):[A-Z][A-Za-z]+$", r.Type));

    [Theory]
    [InlineData("master", "111122223333")]
    [InlineData("security", "444455556666")]
    [InlineData("member", "777788889999")]
    [InlineData("staging", "123456789012")]
    public void Deploys_to_its_own_account_only(string stack, string account)
    {
        var view = sample.View(stack);
        var provider = view.Single("pulumi:providers:aws");

        Assert.Equal($"[\"{account}\"]", provider.Inputs["allowedAccountIds"].ToString());
        Assert.All(view.Managed, r => Assert.Equal($"{provider.Urn}::{provider.Id}", r.Provider));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Leaves_nothing_pending(string stack) => Assert.Equal("[]", sample.View(stack).Outputs["pending"].ToString());

    [Fact]
    public void Adopts_the_organization_instead_of_making_one() =>
        Assert.Equal(("o-a1b2c3d4e5", "o-a1b2c3d4e5"), (Organization.Id, Organization.ImportId));

    [Fact]
    public void Keeps_evidence_in_the_cloud_whatever_happens_to_the_stack() =>
        Assert.All(
            StackFiles.Stacks.SelectMany(stack => sample.View(stack).Managed)
                .Where(r => r.Type is "aws:cloudtrail/trail:Trail" or "aws:cloudwatch/logGroup:LogGroup"
                    || Urn.Type(r.Parent) == SecurityPlatform.Components.Archive.LogArchive.Token && r.Type != "aws:kms/alias:Alias"),
            r => Assert.True(r.Protect && r.RetainOnDelete, r.Urn));

    SecurityPlatform.Engine.State.ResourceState Organization => sample.View("master").Single("aws:organizations/organization:Organization");

    /// <summary>The sample organization, deployed once for all tests of the class.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        internal Rehearsed Organization { get; } = new();

        public Task InitializeAsync() => Organization.AllAsync();

        public Task DisposeAsync() => Task.CompletedTask;

        internal StackView View(string stack) => Organization.View(stack);
    }
}
