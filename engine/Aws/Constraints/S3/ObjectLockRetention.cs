namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>Default retention is a mode and one period.</summary>
sealed class ObjectLockRetention() : InputConstraint(
    "s3-object-lock-retention", "MalformedXML", "S3 API Reference: DefaultRetention", AwsTypes.BucketObjectLock)
{
    public override Violation? Check(Subject subject)
    {
        const string member = "rule.defaultRetention";
        if (subject.Inputs.Object("rule")?.Object("defaultRetention") is not { ContainsUnknowns: false } retention)
        {
            return null;
        }

        var (days, years, mode) = (retention.Number("days"), retention.Number("years"), retention.Text("mode"));
        return mode is not ("GOVERNANCE" or "COMPLIANCE")
                ? subject.Wrong($"{member}.mode", "GOVERNANCE or COMPLIANCE", mode ?? "nothing", "Set one of them.")
            : days.HasValue == years.HasValue
                ? subject.Wrong(member, "either days or years", days.HasValue ? "both" : "neither", "Set one of them.")
            : (days ?? years) < 1
                ? subject.Wrong(member, "a period of at least 1", $"{days ?? years}", "Set a longer period.")
            : null;
    }
}
