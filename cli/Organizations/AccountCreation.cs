using Amazon.Runtime;
using SecurityPlatform.Cli.Onboarding;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Makes an account of the organization, or finds the one that an earlier run made.</summary>
/// <param name="organizations">AWS Organizations, called from the management account.</param>
/// <param name="time">The clock of the polling.</param>
/// <param name="tell">Told what happens.</param>
sealed class AccountCreation(IOrganizations organizations, TimeProvider time, Action<string> tell)
{
    const string InProgress = "IN_PROGRESS";
    const string Succeeded = "SUCCEEDED";

    static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    /// <summary>The account's id. May be called again after any failure: nothing is made twice.</summary>
    /// <exception cref="PlatformConfigException">AWS refused, with its reason and what to do.</exception>
    public async Task<string> CreateAsync(OnboardRequest request, string roleName)
    {
        try
        {
            var id = await ExistingAsync(request).ConfigureAwait(false) ?? await MakeAsync(request, roleName).ConfigureAwait(false);
            await MoveAsync(id, request.Unit).ConfigureAwait(false);
            return id;
        }
        catch (AmazonServiceException refused)
        {
            throw Refused("onboard.create", refused);
        }
    }

    /// <summary>Invites an account that exists outside of the organization; true when it is a member already.</summary>
    /// <exception cref="PlatformConfigException">AWS refused, with its reason and what to do.</exception>
    public async Task<bool> InviteAsync(OnboardRequest request)
    {
        try
        {
            if (await FindAsync(account => account.Id == request.Id).ConfigureAwait(false) is not null)
            {
                tell($"{request.Id} is in the organization");
                await MoveAsync(request.Id, request.Unit).ConfigureAwait(false);
                return true;
            }

            var answer = await organizations.InviteAccountToOrganizationAsync(new() { Target = new() { Id = request.Id, Type = "ACCOUNT" }, Notes = "security-platform" }).ConfigureAwait(false);
            tell($"invited {request.Id}, handshake {answer.Handshake?.Id}: accept it in that account, then run the command again");
            return false;
        }
        catch (AmazonServiceException refused) when (refused.ErrorCode == "DuplicateHandshakeException")
        {
            tell($"{request.Id} is invited and has not accepted yet");
            return false;
        }
        catch (AmazonServiceException refused)
        {
            throw Refused("onboard.invite", refused);
        }
    }

    async Task<string?> ExistingAsync(OnboardRequest request)
    {
        var account = await FindAsync(account => string.Equals(account.Email, request.Email, StringComparison.OrdinalIgnoreCase)).ConfigureAwait(false);
        if (account is { Name: { } name } && name != request.Name)
        {
            throw new PlatformConfigException([$"onboard.email: expected an address of its own, got that of {name} ({account.Id}). Every AWS account needs another one; to onboard that account pass --id {account.Id}."]);
        }

        if (account is not null)
        {
            tell($"found {account.Id}, made before");
            return account.Id;
        }

        for (string? token = null; ;)
        {
            var page = await organizations.ListCreateAccountStatusAsync(new() { States = [InProgress], NextToken = token }).ConfigureAwait(false);
            if (page.CreateAccountStatuses?.Find(status => status.AccountName == request.Name) is { } pending)
            {
                tell($"{pending.Id} is under way");
                return await WaitAsync(pending).ConfigureAwait(false);
            }

            if ((token = page.NextToken) is null)
            {
                return null;
            }
        }
    }

    async Task<string> MakeAsync(OnboardRequest request, string roleName)
    {
        var answer = await organizations.CreateAccountAsync(new() { AccountName = request.Name, Email = request.Email!, RoleName = roleName, IamUserAccessToBilling = "DENY" }).ConfigureAwait(false);
        tell($"asked for the account, request {answer.CreateAccountStatus!.Id}");
        return await WaitAsync(answer.CreateAccountStatus).ConfigureAwait(false);
    }

    async Task<string> WaitAsync(CreateAccountStatus status)
    {
        var began = time.GetTimestamp();
        while (status.State == InProgress)
        {
            if (time.GetElapsedTime(began) > s_patience)
            {
                throw new PlatformConfigException([$"onboard.create: expected {status.Id} to end within {s_patience.TotalMinutes} minutes, got {InProgress}. Run the command again: it goes on waiting for the same account."]);
            }

            await Task.Delay(s_pause, time).ConfigureAwait(false);
            status = (await organizations.DescribeCreateAccountStatusAsync(new() { CreateAccountRequestId = status.Id }).ConfigureAwait(false)).CreateAccountStatus!;
        }

        if (status is { State: Succeeded, AccountId: { } id })
        {
            tell($"made {id}");
            return id;
        }

        throw new PlatformConfigException([$"onboard.create: expected an account, got {status.FailureReason ?? status.State}. {Remedy(status.FailureReason)}"]);
    }

    async Task<OrganizationAccount?> FindAsync(Predicate<OrganizationAccount> wanted)
    {
        for (string? token = null; ;)
        {
            var page = await organizations.ListAccountsAsync(new() { NextToken = token }).ConfigureAwait(false);
            if (page.Accounts?.Find(wanted) is { } found)
            {
                return found;
            }

            if ((token = page.NextToken) is null)
            {
                return null;
            }
        }
    }

    async Task MoveAsync(string account, string? unit)
    {
        if (unit is null)
        {
            return;
        }

        var parents = await organizations.ListParentsAsync(new() { ChildId = account }).ConfigureAwait(false);
        if (parents.Parents is [{ } parent] && parent.Id != unit)
        {
            _ = await organizations.MoveAccountAsync(new() { AccountId = account, SourceParentId = parent.Id, DestinationParentId = unit }).ConfigureAwait(false);
            tell($"moved {account} from {parent.Id} to {unit}");
        }
    }

    static PlatformConfigException Refused(string subject, AmazonServiceException refused) =>
        new([$"{subject}: expected AWS Organizations to agree, got {refused.ErrorCode}: {refused.Message}. {Remedy(refused.ErrorCode)}"]);

    // "CreateAccountStatus" and "CreateAccount", AWS Organizations API reference.
    static string Remedy(string? code) => code switch
    {
        "ACCOUNT_LIMIT_EXCEEDED" or "ConstraintViolationException" => "Ask for a higher quota of accounts (Service Quotas, AWS Organizations), or close one.",
        "EMAIL_ALREADY_EXISTS" => "Choose another address: every AWS account needs its own.",
        "INVALID_EMAIL" => "Correct the address.",
        "AccessDeniedException" => "Use credentials of the management account that allow organizations:CreateAccount.",
        "TooManyRequestsException" or "ConcurrentModificationException" or "INTERNAL_FAILURE" => "Run the command again in some minutes.",
        "AWSOrganizationsNotInUseException" => "Deploy the master stack first, with credentials of the management account.",
        _ => "Run the command again; it finds what was made.",
    };
}
