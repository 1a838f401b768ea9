using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Block Public Access refuses a policy that lets everybody in; it is on for every new bucket.</summary>
sealed class BucketPolicyPublic() : CloudConstraint(
    "s3-policy-public", "AccessDenied", "S3 User Guide: Blocking public access to your Amazon S3 storage", AwsTypes.BucketPolicy)
{
    public override Violation? Check(CloudCall call)
    {
        var block = call.Cloud.Find(AwsTypes.BucketPublicAccess, call.Made.Text("bucket"));
        if ((block is not null && block.Inputs.Flag("blockPublicPolicy") is not true)
            || PolicyDocument.TryParse(PolicyText.Of(call.Inputs, "policy"), PolicyKind.Resource) is not { } policy)
        {
            return null;
        }

        return PublicAccess.FindPublic(policy) is not { } open ? null : call.Wrong(
            "policy", "a policy that is not public, as BlockPublicPolicy is on", $"{open.Sid}, which allows everybody", "Name principals, or bound the statement by aws:PrincipalOrgID or aws:SourceArn.");
    }
}
