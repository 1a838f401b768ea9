using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class Cloud
{
    // Not in the journal: they stand there as long as the organization says so.
    void Stand()
    {
        foreach (var account in Organization.Accounts)
        {
            foreach (var bucket in account.Buckets)
            {
                Stand(AwsTypes.Bucket, account.Id, bucket.Region, bucket.Name, $"arn:aws:s3:::{bucket.Name}", new([new("bucket", bucket.Name)]));
                if (Arn.TryParse(bucket.KeyArn ?? "", out var key))
                {
                    Stand(AwsTypes.Key, key.Account, key.Region, key.Resource["key/".Length..], bucket.KeyArn!, PropertyMap.Empty);
                }
            }
        }
    }

    void Stand(string type, string account, string region, string id, string arn, PropertyMap inputs)
    {
        if (_index.Find(type, id, account, region) is null)
        {
            _index.Put(new(type, account, region, id, arn, "", $"standing|{arn}", inputs, inputs));
        }
    }
}
