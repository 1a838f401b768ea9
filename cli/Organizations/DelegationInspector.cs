using Newtonsoft.Json.Linq;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Finds who administers the organization's services already. Only the management account is told.</summary>
/// <param name="questions">Asks the services.</param>
/// <param name="security">The account that the platform delegates to.</param>
/// <remarks>
/// Calls: ListDelegatedAdministrators and ListDelegatedServicesForAccount of Organizations; ListOrganizationAdminAccounts of GuardDuty,
/// Security Hub, Macie and Detective; ListDelegatedAdminAccounts of Inspector. All of them only read.
/// </remarks>
sealed class DelegationInspector(AccountQuestions questions, AccountId security)
{
    // Service, title, the question, the list and the account in the answer, the resource type.
    static readonly (AwsService Service, string Title, Func<IAwsClient, CancellationToken, Task<JObject>> Ask, string List, string Account, string Type)[] s_administrators =
    [
        (AwsService.GuardDuty, "GuardDuty administrator", (client, stop) => client.GetAsync("/admin", stop), "adminAccounts", "adminAccountId", "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount"),
        (AwsService.SecurityHub, "Security Hub administrator", (client, stop) => client.GetAsync("/organization/admin", stop), "AdminAccounts", "AccountId", "aws:securityhub/organizationAdminAccount:OrganizationAdminAccount"),
        (AwsService.Macie, "Macie administrator", (client, stop) => client.GetAsync("/admin", stop), "adminAccounts", "accountId", "aws:macie2/organizationAdminAccount:OrganizationAdminAccount"),
        (AwsService.Detective, "Detective administrator", (client, stop) => client.PostAsync("/orgs/adminAccountslist", [], stop), "Administrators", "AccountId", "aws:detective/organizationAdminAccount:OrganizationAdminAccount"),
        (AwsService.Inspector, "Inspector administrator", (client, stop) => client.PostAsync("/delegatedadminaccounts/list", [], stop), "delegatedAdminAccounts", "accountId", "aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount"),
    ];

    /// <summary>The delegations that are there; null when the caller is not the management account.</summary>
    public async Task<IReadOnlyList<Existing>?> FindAsync(IReadOnlyList<string> regions, CancellationToken cancellationToken)
    {
        if (await RegisteredAsync(cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        foreach (var region in regions)
        {
            foreach (var (service, title, ask, list, member, type) in s_administrators)
            {
                var answer = await questions.AskAsOwnerAsync(service, region, client => ask(client, cancellationToken)).ConfigureAwait(false);
                found.AddRange((answer?[list] as JArray ?? []).Select(administrator => Found(title, region, (string?)administrator[member] ?? "", "", type)));
            }
        }

        return found;
    }

    async Task<List<Existing>?> RegisteredAsync(CancellationToken cancellationToken)
    {
        List<Existing> found = [];
        string? next = null;
        do
        {
            var page = await AskAsync("ListDelegatedAdministrators", [], next, cancellationToken).ConfigureAwait(false);
            if (page is null)
            {
                return null;
            }

            foreach (var account in (page["DelegatedAdministrators"] as JArray ?? []).Select(administrator => (string)administrator["Id"]!))
            {
                var services = await AskAsync("ListDelegatedServicesForAccount", new() { ["AccountId"] = account }, null, cancellationToken).ConfigureAwait(false);
                found.AddRange((services?["DelegatedServices"] as JArray ?? []).Select(service => (string)service["ServicePrincipal"]!)
                    .Select(service => Found("delegated administrator", "", account, $"/{service}", "aws:organizations/delegatedAdministrator:DelegatedAdministrator")));
            }

            next = (string?)page["NextToken"];
        }
        while (next is not null);

        return found;
    }

    Task<JObject?> AskAsync(string operation, JObject body, string? next, CancellationToken cancellationToken)
    {
        if (next is not null)
        {
            body["NextToken"] = next;
        }

        return questions.AskAsOwnerAsync(AwsService.Organizations, AwsService.Organizations.Region!, client => client.PostAsync(operation, body, cancellationToken));
    }

    /// <summary>What the security account has can be adopted; what another account has must end first.</summary>
    Existing Found(string title, string region, string account, string suffix, string type) => account == security.ToString()
        ? new(title, region, $"{account}{suffix}", type, "It is the security account already: import it into the master stack, which would fail to delegate a second time.")
        : new(title, region, $"{account}{suffix}", null, $"The platform delegates to {security}: end this delegation from the management account, or leave the service switched off.");
}
