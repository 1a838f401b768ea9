using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Constraints;
using SecurityPlatform.Engine.Aws.Storage;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

public sealed class ConstraintTests
{
    static readonly string[] s_documents = ["policy", "assumeRolePolicy", "policyDocument", "accessPolicy", "content"];

    static IEnumerable<ConstraintCase> All =>
    [
        .. S3Cases.All, .. KmsCases.All, .. IamCases.All, .. OrganizationsCases.All, .. CloudTrailCases.All,
        .. GuardDutyCases.All, .. Route53Cases.All, .. LogsCases.All, .. FirehoseCases.All, .. GlueCases.All, .. AthenaCases.All,
        .. SecurityHubCases.All, .. ConfigCases.All, .. DetectionCases.All, .. LakeCases.All, .. AlarmCases.All, .. MalwareCases.All, .. VendedCases.All,
    ];

    public static TheoryData<string> Cases => [.. All.Select((c, i) => $"{i} {c.Id}")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refuses_what_AWS_refuses(string label)
    {
        var (tested, constraint) = Find(label);

        var refusal = Assert.Throws<ProviderException>(() => Run(tested, tested.Bad, tested.GivenBad, tested.BadAccount ?? tested.Account));

        Assert.Equal(tested.Says, refusal.Message);
        Assert.StartsWith(constraint.Code + ": ", tested.Says, StringComparison.Ordinal);
        Assert.Contains(tested.Type, constraint.Types);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Takes_what_AWS_takes(string label)
    {
        var (tested, _) = Find(label);

        var created = Run(tested, tested.Good, tested.GivenGood, tested.Account);

        Assert.NotEqual("", created.Id);
    }

    [Fact]
    public void Every_constraint_has_a_case()
    {
        var tested = All.Select(c => c.Id).ToHashSet();

        Assert.All(ConstraintList.All, c => Assert.Contains(c.Id, tested));
    }

    [Fact]
    public void Every_constraint_says_what_it_is()
    {
        Assert.NotEmpty(ConstraintList.All);
        Assert.All(ConstraintList.All, c =>
        {
            Assert.NotEmpty(c.Types);
            Assert.Matches("^[a-z0-9-]+$", c.Id);
            Assert.Contains(": ", c.Source, StringComparison.Ordinal);
        });
        Assert.Equal(ConstraintList.All.Count(), ConstraintList.All.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void Every_constraint_is_listed()
    {
        var listed = ConstraintList.All.Select(c => c.GetType()).ToHashSet();

        var forgotten = typeof(ConstraintList).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Constraint)) && !t.IsAbstract && !listed.Contains(t))
            .Select(t => $"Add new {t.Namespace!.Split('.')[^1]}.{t.Name}(), to engine/Aws/Constraints/ConstraintList.cs.");
        Assert.Empty(forgotten);
    }

    static (ConstraintCase Case, Constraint Constraint) Find(string label)
    {
        var tested = All.ElementAt(int.Parse(label.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        return (tested, ConstraintList.All.Single(c => c.Id == tested.Id));
    }

    static CreateResult Run(ConstraintCase tested, string json, Existing[] more, string account)
    {
        var sandbox = new Sandbox();
        var there = new Dictionary<string, CloudResource>();
        foreach (var existing in tested.Given.Concat(more))
        {
            there[existing.Name] = sandbox.Cloud.Adopt(
                existing.Type, existing.Name, Inputs(existing.Json, there), existing.Account, existing.Region);
        }

        var type = tested.Type;
        var provider = sandbox.Provider(account, tested.Region);
        var check = provider.CheckAsync(new(Sandbox.Urn(type, "it"), type, "it", null, Inputs(json, there))).AsTask().GetAwaiter().GetResult();
        if (!check.Failures.IsEmpty)
        {
            var reason = check.Failures[0].Reason;
            var colon = reason.IndexOf(": ", StringComparison.Ordinal);
            throw new ProviderException(reason[..colon], reason[(colon + 2)..]);
        }

        return provider.CreateAsync(new(Sandbox.Urn(type, "it"), type, "it", check.Inputs, "token", Preview: false)).AsTask().GetAwaiter().GetResult();
    }

    static PropertyMap Inputs(string json, Dictionary<string, CloudResource> there)
    {
        foreach (var (name, resource) in there)
        {
            json = json.Replace($"{{{name}.id}}", resource.Id, StringComparison.Ordinal)
                .Replace($"{{{name}.arn}}", resource.Arn, StringComparison.Ordinal);
        }

        return new(Sandbox.Map(json).Select(m => s_documents.Contains(m.Key) && m.Value is PropertyMap document
            ? KeyValuePair.Create(m.Key, (PropertyValue)CloudJson.Text(document))
            : m));
    }
}
