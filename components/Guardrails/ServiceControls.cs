using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Guardrails;

/// <summary>Service control policies that keep everybody but the deploy and break-glass roles from switching the platform off.</summary>
/// <remarks>
/// Off by default: where the roles that a policy spares do not exist under these names, it locks out the very deployment that could
/// lift it, in every account but the management account. Policies live in the management account, so it can always detach them.
/// </remarks>
public sealed class ServiceControls : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:guardrails:ServiceControls";

    /// <summary>Creates the policies and attaches them to the root.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ServiceControls(string name, ServiceControlsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var (title, document) in args.Policies)
        {
            var policy = new Aws.Organizations.Policy($"{name}-{title}", new()
            {
                Name = title,
                Description = "Protects the security platform.",
                Type = "SERVICE_CONTROL_POLICY",
                Content = document.ToJson(),
            }, this.Child([.. args.After]));
            _ = new Aws.Organizations.PolicyAttachment(
                $"{name}-{title}-everywhere", new() { PolicyId = policy.Id, TargetId = args.Target }, this.Child());
        }

        RegisterOutputs();
    }
}
