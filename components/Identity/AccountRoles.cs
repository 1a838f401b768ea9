using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Identity;

/// <summary>The roles of an account: one that deploys, one for emergencies, one that only reads.</summary>
/// <remarks>
/// IAM user guide, "Create a role for OpenID Connect federation"; GitHub docs, "Configuring OpenID Connect in Amazon Web Services".
/// The roles are protected: the stack that is deployed with a role cannot do without it.
/// </remarks>
public sealed class AccountRoles : ComponentResource
{
    /// <summary>The type token. It is in the URN of the roles: a new token replaces them.</summary>
    public const string Token = "security-platform:identity:AccountRoles";

    readonly string _name;

    /// <summary>Creates the identity provider and the roles.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public AccountRoles(string name, AccountRolesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        _name = name;
        var platform = args.Platform;

        var provider = new Aws.Iam.OpenIdConnectProvider($"{name}-github", new()
        {
            Url = $"https://{AccountRolesPolicy.GitHub}",
            ClientIdLists = { AccountRolesPolicy.Audience },
        }, this.Guarded());
        var deploy = Role("deploy", platform.DeployRole, "Deploys the security platform from GitHub Actions", AccountRolesPolicy.DeployTrust(platform).ToJson(), provider);
        var policy = new Aws.Iam.Policy($"{name}-deploy-policy", new()
        {
            Name = "platform-deploy",
            Description = "What a stack of the security platform may change",
            PolicyDocument = AccountRolesPolicy.Deploy(platform).ToJson(),
        }, this.Child());
        Attach("deploy", deploy, policy.Arn);
        _ = new Aws.Iam.RolePolicyAttachment(
            $"{name}-deploy-services", new() { Role = deploy.Name, PolicyArn = AwsManaged(platform, "PowerUserAccess") }, this.Child());

        var breakGlass = Role("break-glass", platform.BreakGlassRole, "For emergencies, from the management account, with MFA", AccountRolesPolicy.BreakGlassTrust(platform).ToJson());
        Attach("break-glass", breakGlass, AwsManaged(platform, "AdministratorAccess"));
        var auditor = Role("auditor", platform.AuditorRole, "Reads settings and findings, changes nothing", AccountRolesPolicy.AuditorTrust(platform).ToJson());
        Attach("auditor", auditor, AwsManaged(platform, "SecurityAudit"));
        RegisterOutputs();
    }

    Aws.Iam.Role Role(string what, string name, string description, string trust, params Resource[] after) => new($"{_name}-{what}", new()
    {
        Name = name,
        Description = description,
        AssumeRolePolicy = trust,
        MaxSessionDuration = 60 * 60,
    }, this.Guarded(after));

    void Attach(string what, Aws.Iam.Role role, Input<string> policy) =>
        _ = new Aws.Iam.RolePolicyAttachment($"{_name}-{what}-rights", new() { Role = role.Name, PolicyArn = policy }, this.Child());

    static string AwsManaged(Platform platform, string name) => Arn.Global(platform.Names.Partition, "iam", "aws", $"policy/{name}");
}
