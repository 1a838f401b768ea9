using Amazon.Runtime;
using SecurityPlatform.Cli.Organizations;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli.Organizations;

/// <summary>Delegations before the platform comes, from a server that speaks the protocols of the services.</summary>
public sealed class DelegationInspectorTests
{
    const string Organizations = "organizations us-east-1 AWSOrganizationsV20161128.";

    static readonly (int, string) s_nothing = (200, "{}");

    static readonly (int, string) s_throttled = (429, """{"__type":"TooManyRequestsException","Message":"Rate exceeded"}""");

    [Fact]
    public async Task Offers_what_the_security_account_has_and_asks_to_end_what_another_has()
    {
        await using var aws = (await LoopbackService.StartAsync(s_nothing))
            .AnswersTo($"{Organizations}ListDelegatedAdministrators",
                (200, """{"DelegatedAdministrators":[{"Id":"444455556666"}],"NextToken":"more"}"""), (200, """{"DelegatedAdministrators":[{"Id":"999999999999"}]}"""))
            .AnswersTo($"{Organizations}ListDelegatedServicesForAccount",
                (200, """{"DelegatedServices":[{"ServicePrincipal":"config-multiaccountsetup.amazonaws.com"}]}"""), (200, """{"DelegatedServices":[{"ServicePrincipal":"access-analyzer.amazonaws.com"}]}"""))
            .AnswersTo("guardduty eu-west-1 GET /admin", (200, """{"adminAccounts":[{"adminAccountId":"444455556666","adminStatus":"ENABLED"}]}"""))
            .AnswersTo("securityhub eu-west-1 GET /organization/admin", (200, """{"AdminAccounts":[{"AccountId":"999999999999","Status":"ENABLED"}]}"""))
            .AnswersTo("macie2 eu-west-1 GET /admin", (200, """{"adminAccounts":[{"accountId":"444455556666","status":"ENABLED"}]}"""))
            .AnswersTo("detective eu-west-1 POST /orgs/adminAccountslist", (200, """{"Administrators":[{"AccountId":"444455556666"}]}"""))
            .AnswersTo("inspector2 eu-west-1 POST /delegatedadminaccounts/list", (200, """{"delegatedAdminAccounts":[{"accountId":"444455556666","status":"ENABLED"}]}"""));

        var (found, saw) = await FindAsync(aws);

        Assert.True(saw);
        Assert.Equal(
            [
                ("delegated administrator", "444455556666/config-multiaccountsetup.amazonaws.com", "pulumi import aws:organizations/delegatedAdministrator:DelegatedAdministrator NAME '444455556666/config-multiaccountsetup.amazonaws.com'"),
                ("delegated administrator", "999999999999/access-analyzer.amazonaws.com", null),
                ("GuardDuty administrator", "444455556666", "pulumi import aws:guardduty/organizationAdminAccount:OrganizationAdminAccount NAME '444455556666@eu-west-1'"),
                ("Security Hub administrator", "999999999999", null),
                ("Macie administrator", "444455556666", "pulumi import aws:macie2/organizationAdminAccount:OrganizationAdminAccount NAME '444455556666@eu-west-1'"),
                ("Detective administrator", "444455556666", "pulumi import aws:detective/organizationAdminAccount:OrganizationAdminAccount NAME '444455556666@eu-west-1'"),
                ("Inspector administrator", "444455556666", "pulumi import aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount NAME '444455556666@eu-west-1'"),
            ],
            found.Select(existing => (existing.Kind, existing.Id, existing.Import)));
        Assert.StartsWith("The platform delegates to 444455556666: end this delegation", found[1].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_what_was_throttled()
    {
        await using var aws = (await LoopbackService.StartAsync(s_nothing))
            .AnswersTo($"{Organizations}ListDelegatedAdministrators", (400, s_throttled.Item2), (503, "<html>busy</html>"), s_nothing)
            .AnswersTo("guardduty eu-west-1 GET /admin", s_throttled, s_throttled, (200, """{"adminAccounts":[{"adminAccountId":"444455556666"}]}"""));

        var (found, saw) = await FindAsync(aws);

        Assert.True(saw);
        Assert.Equal("GuardDuty administrator", Assert.Single(found).Kind);
        Assert.Equal(3, aws.Calls.Count(call => call.Operation.EndsWith("ListDelegatedAdministrators", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Says_that_a_member_is_not_told()
    {
        await using var aws = (await LoopbackService.StartAsync(s_nothing))
            .AnswersTo($"{Organizations}ListDelegatedAdministrators", (400, """{"__type":"AccessDeniedException","Message":"You don't have permissions to access this resource."}"""))
            .AnswersTo("guardduty eu-west-1 GET /detector", (200, """{"detectorIds":["d1"]}"""))
            .AnswersTo("guardduty eu-west-1 GET /detector/d1/administrator", (200, """{"administrator":{"accountId":"999999999999","relationshipStatus":"Enabled"}}"""))
            .AnswersTo("securityhub eu-west-1 GET /accounts", (200, """{"HubArn":"arn:aws:securityhub:eu-west-1:777788889999:hub/default"}"""))
            .AnswersTo("securityhub eu-west-1 GET /administrator", (200, """{"Administrator":{"AccountId":"444455556666","MemberStatus":"Enabled"}}"""));

        var (found, saw) = await FindAsync(aws);

        Assert.False(saw);
        Assert.Equal(["GuardDuty detector", "Security Hub", "GuardDuty membership"], found.Select(existing => existing.Kind));
        Assert.Equal(("999999999999", null), (found[2].Id, found[2].Import));
        Assert.DoesNotContain(aws.Calls, call => call.Operation == "GET /admin");
    }

    static Task<PreFlight> FindAsync(LoopbackService aws) => new AccountInspector(
        (service, region) => new AwsClient(service, region, new BasicAWSCredentials("AKIDEXAMPLE", "example"), aws.Address), AccountId.Parse("444455556666"))
        .FindAsync([Region.Parse("eu-west-1")]);
}
