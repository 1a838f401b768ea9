using System.Collections.Immutable;
using System.CommandLine;
using SecurityPlatform.Cli.Onboarding;
using SecurityPlatform.Cli.Organizations;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp onboard</c>: one command from an account, or the wish for one, to its stack.</summary>
static class OnboardCommand
{
    static readonly Argument<string> s_name = new("name") { Description = "What people call the account; its stack is called so too." };

    static readonly Option<string?> s_id = new("--id") { Description = "The account's id." };

    static readonly Option<string> s_environment = new("--environment") { Description = "production, staging or development. Default: production.", DefaultValueFactory = _ => "production" };

    static readonly Option<string?> s_email = new("--email") { Description = "The address of the account's root user." };

    static readonly Option<string?> s_unit = new("--ou") { Description = "The organizational unit that the account moves to." };

    static readonly Option<string?> s_regions = new("--regions") { Description = "Where the account works, separated by commas. Default: every governed region." };

    static readonly Option<string?> s_buckets = new("--sensitive-buckets") { Description = "Buckets whose every read and write is recorded, separated by commas." };

    static readonly Option<string?> s_zones = new("--public-zones") { Description = "Public hosted zones whose queries are logged, separated by commas: example.com=ZONEID." };

    static readonly Option<bool> s_create = new("--create") { Description = "Make the account through AWS Organizations; with --id, invite it." };

    static readonly Option<bool> s_preFlight = new("--pre-flight") { Description = "Only list what the account has that would collide. Needs credentials of that account." };

    static readonly Option<bool> s_yes = new("--yes", "-y") { Description = "Write the files without asking." };

    static readonly Option<bool> s_dryRun = new("--dry-run") { Description = "Show the change and its plan; write nothing." };

    public static Command Create() =>
        new Command("onboard", "Bring an account into the platform: check it, write its stack file, enter it in the register, show the plan.")
        {
            s_name, s_id, s_environment, s_email, s_unit, s_regions, s_buckets, s_zones, s_create, s_preFlight, s_yes, s_dryRun,
        }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var security = workspace.Stacks.First(stack => stack.Platform.Self.Role == AccountRole.Security).Platform;
        var request = Request(session);
        request.Validate(security, needsId: !session.Get(s_create));
        if (session.Get(s_preFlight))
        {
            var regions = request.Regions.IsEmpty ? security.GovernedRegions : [.. request.Regions.Select(Region.Parse)];
            return await PreFlightText.WriteAsync(session, new AccountInspector((service, region) => new AwsClient(service, region), security.SecurityAccountId), regions).ConfigureAwait(false);
        }

        if (session.Get(s_create))
        {
            using var client = new AwsClient(AwsService.Organizations, security.HomeRegion.ToString());
            var creation = new AccountCreation(new OrganizationsClient(client), TimeProvider.System, session.Error.WriteLine);
            if (request.Id.Length > 0 && !await creation.InviteAsync(request).ConfigureAwait(false))
            {
                return ExitCode.Good;
            }

            request = request.Id.Length > 0 ? request : request with { Id = await creation.CreateAsync(request, security.DeployRole).ConfigureAwait(false) };
        }

        return await new PlanRun(session, workspace).RunAsync(
            OnboardPlan.Join(workspace, request), request.Name, session.Get(s_yes), session.Get(s_dryRun), Notes(request, security)).ConfigureAwait(false);
    }

    static IEnumerable<string> Notes(OnboardRequest request, Platform security) => request.OptInRegions(security)
        .Select(region => $"{region} is off in a new account: aws account enable-region --account-id {request.Id} --region-name {region}");

    static OnboardRequest Request(Session session) => new()
    {
        Name = session.Get(s_name),
        Id = session.Get(s_id) ?? "",
        Environment = session.Get(s_environment) ?? "production",
        Email = session.Get(s_email),
        Unit = session.Get(s_unit),
        Regions = Words(session.Get(s_regions)),
        SensitiveBuckets = Words(session.Get(s_buckets)),
        PublicZones = Words(session.Get(s_zones)),
    };

    static ImmutableArray<string> Words(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
