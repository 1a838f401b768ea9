namespace SecurityPlatform.Engine.Aws.Constraints.Vended;

/// <summary>Log delivery tries the bucket when a service is told to log there.</summary>
sealed class VendedBucket(string id, string code, string source, string type, Func<CloudCall, IEnumerable<Delivery>> places) : CloudConstraint(id, code, source, type)
{
    public override Violation? Check(CloudCall call) => places(call).Select(place => place.Refusal(call)).FirstOrDefault(refusal => refusal is not null);
}
