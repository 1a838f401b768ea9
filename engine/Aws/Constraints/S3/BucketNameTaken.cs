using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A bucket's name exists once in all of AWS.</summary>
sealed class BucketNameTaken() : CloudConstraint(
    "s3-bucket-name-taken", "BucketAlreadyExists", "S3 User Guide: General purpose bucket naming rules", AwsTypes.Bucket)
{
    public override Violation? Check(CloudCall call)
    {
        var taken = call.IsCreation ? call.Cloud.Bucket(call.Made.Id) : null;
        return taken is null || (taken.Account == call.Account && taken.Region == call.Region) ? null : call.Wrong(
            "bucket", "a name that no account of AWS uses", $"{taken.Id}, a bucket of account {taken.Account} in {taken.Region}", "Choose another name; include the account id.");
    }
}
