using System.Collections.Immutable;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Facts;

/// <summary>Requests as services and roles make them, with the context keys that AWS sets.</summary>
/// <remarks>Source: IAM User Guide, AWS global condition context keys.</remarks>
static class RequestFacts
{
    extension(Cloud cloud)
    {
        /// <summary>A service asks, on behalf of a resource of an account.</summary>
        public AccessRequest ServiceRequest(
            string service, string action, string resource, string resourceAccount, string sourceArn, string sourceAccount)
        {
            var request = AccessRequest.Of(Requester.OfService(service), action, resource, resourceAccount)
                .With("aws:SourceArn", sourceArn)
                .With("aws:SourceAccount", sourceAccount);
            return cloud.Organization.Find(sourceAccount) is null ? request : request.With("aws:SourceOrgID", cloud.Organization.Id);
        }

        /// <summary>A role asks.</summary>
        public AccessRequest RoleRequest(string roleArn, string action, string resource, string resourceAccount)
        {
            var request = AccessRequest.Of(Requester.OfArn(roleArn), action, resource, resourceAccount);
            return cloud.Organization.Find(request.Requester.Account) is null
                ? request
                : request.With("aws:PrincipalOrgID", cloud.Organization.Id);
        }

        /// <summary>Whether the policies of a bucket and of the requester let a request on the bucket or its objects through.</summary>
        public AccessDecision DecideOnBucket(AccessRequest request, string bucket, ImmutableArray<PolicyDocument> identity = default) =>
            Authorization.Decide(request, new()
            {
                Resource = cloud.BucketPolicy(bucket),
                Identity = identity.IsDefault ? [] : identity,
            });

        /// <summary>Whether the policies of a key and of the requester let a request on the key through.</summary>
        public AccessDecision DecideOnKey(AccessRequest request, CloudResource key, ImmutableArray<PolicyDocument> identity = default) =>
            Authorization.Decide(request, new()
            {
                Resource = cloud.KeyPolicy(key),
                Identity = identity.IsDefault ? [] : identity,
                ResourceGoverns = true,
            });
    }
}
