using System.Collections.Immutable;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Facts;

/// <summary>What the cloud knows of a role.</summary>
static class RoleFacts
{
    extension(Cloud cloud)
    {
        public CloudResource? Role(string arn) => cloud.FindByArn(arn) is { Type: AwsTypes.Role } role ? role : null;

        /// <summary>The policies that the role has: inline, managed, and those written into the role.</summary>
        /// <remarks>What AWS's own managed policies say is not in the cloud; they are taken to allow.</remarks>
        public ImmutableArray<PolicyDocument> RolePolicies(CloudResource role)
        {
            var policies = ImmutableArray.CreateBuilder<PolicyDocument>();
            foreach (var inline in cloud.Resources(AwsTypes.RolePolicy).Where(p => p.Account == role.Account && p.Inputs.Text("role") == role.Id))
            {
                Add(PolicyText.Of(inline.Inputs, "policy"));
            }

            foreach (var inline in role.Inputs.Objects("inlinePolicies"))
            {
                Add(inline.Text("policy"));
            }

            var attached = cloud.Resources(AwsTypes.RolePolicyAttachment)
                .Where(a => a.Account == role.Account && a.Inputs.Text("role") == role.Id)
                .Select(a => a.Inputs.Text("policyArn"))
                .Concat(role.Inputs.Texts("managedPolicyArns"));
            foreach (var arn in attached)
            {
                if (arn is not null && cloud.FindByArn(arn) is { } managed)
                {
                    Add(PolicyText.Of(managed.Inputs, "policy"));
                }
                else
                {
                    policies.Add(PolicyDocument.AllowAll);
                }
            }

            return policies.ToImmutable();

            void Add(string? text)
            {
                if (PolicyDocument.TryParse(text, PolicyKind.Identity) is { } policy)
                {
                    policies.Add(policy);
                }
            }
        }

        /// <summary>Whether a service may act as the role on behalf of a resource.</summary>
        public AccessDecision MayAssume(CloudResource role, string service, string sourceArn, string sourceAccount) =>
            Authorization.Decide(
                cloud.ServiceRequest(service, "sts:AssumeRole", role.Arn, role.Account, sourceArn, sourceAccount),
                new()
                {
                    Resource = PolicyDocument.TryParse(PolicyText.Of(role.Inputs, "assumeRolePolicy"), PolicyKind.Trust),
                    ResourceGoverns = true,
                });
    }
}
