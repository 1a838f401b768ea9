using SecurityPlatform.Tests.Cli.Organizations;

namespace SecurityPlatform.Tests.Cli.Readme;

/// <summary>AWS as the README meets it: an organization that makes one more account, which has a detector and a recorder already.</summary>
static class ReadmeAws
{
    const string Organizations = "organizations us-east-1 AWSOrganizationsV20161128.";

    public static async Task<LoopbackService> StartAsync() => (await LoopbackService.StartAsync((200, "{}")))
        .AnswersTo($"{Organizations}ListAccounts", (200, """{"Accounts":[{"Id":"111122223333","Name":"master","Email":"aws@example.com","Status":"ACTIVE"}]}"""))
        .AnswersTo($"{Organizations}CreateAccount", (200, Status("IN_PROGRESS", "")))
        .AnswersTo($"{Organizations}DescribeCreateAccountStatus", (200, Status("SUCCEEDED", ""","AccountId":"000000000000" """)))
        .AnswersTo($"{Organizations}ListDelegatedAdministrators", (200, """{"DelegatedAdministrators":[{"Id":"444455556666"}]}"""))
        .AnswersTo($"{Organizations}ListDelegatedServicesForAccount", (200, """{"DelegatedServices":[{"ServicePrincipal":"config-multiaccountsetup.amazonaws.com"}]}"""))
        .AnswersTo("guardduty ap-northeast-1 GET /detector", (200, """{"detectorIds":["12abc34d567e8fa901bc2d34e56789f0"]}"""))
        .AnswersTo("config ap-northeast-1 StarlingDoveService.DescribeConfigurationRecorders", (200, """{"ConfigurationRecorders":[{"name":"default"}]}"""))
        .AnswersTo("guardduty us-east-1 GET /admin", (200, """{"adminAccounts":[{"adminAccountId":"999999999999","adminStatus":"ENABLED"}]}"""));

    static string Status(string state, string more) =>
        $$"""{"CreateAccountStatus":{"Id":"car-1","AccountName":"payroll","State":"{{state}}"{{more}} } }""";
}
