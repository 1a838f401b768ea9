namespace SecurityPlatform.Engine.Aws.Constraints.Athena;

/// <summary>A query has at most 262,144 bytes.</summary>
sealed class QueryLength() : InputConstraint(
    "athena-query-length", "InvalidRequestException", "Athena API Reference: CreateNamedQuery", AwsTypes.NamedQuery)
{
    public override Violation? Check(Subject subject)
    {
        var query = subject.Inputs.Text("query");
        return query is null || query.Length is >= 1 and <= 262_144 ? null : subject.Wrong(
            "query", "1 to 262144 characters", $"{query.Length}", "Split the query.");
    }
}
