namespace SecurityPlatform.Engine.Aws.Constraints.Vended;

/// <summary>Log delivery encrypts with the key of the bucket.</summary>
/// <remarks>AWS takes the call and shows the log as active; S3 refuses the first object, with this code.</remarks>
sealed class VendedKey(string id, string source, string type, Func<CloudCall, IEnumerable<Delivery>> places) : CloudConstraint(id, "AccessDenied", source, type)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call) => places(call).Select(place => place.KeyRefusal(call)).FirstOrDefault(refusal => refusal is not null);
}
