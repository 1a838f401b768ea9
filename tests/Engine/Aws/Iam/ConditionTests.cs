using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Tests.Engine.Aws.Iam;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("StringEquals", "k", "a", "a", true)]
    [InlineData("StringEquals", "K", "a", "a", true)]
    [InlineData("StringEquals", "k", "a", "A", false)]
    [InlineData("StringEquals", "k", "a*", "ab", false)]
    [InlineData("StringEquals", "k", "a", null, false)]
    [InlineData("StringNotEquals", "k", "a", "b", true)]
    [InlineData("StringNotEquals", "k", "a", "a", false)]
    [InlineData("StringNotEquals", "k", "a", null, true)]
    [InlineData("StringEqualsIgnoreCase", "k", "a", "A", true)]
    [InlineData("StringNotEqualsIgnoreCase", "k", "a", "A", false)]
    [InlineData("StringLike", "k", "a*c?", "abcd", true)]
    [InlineData("StringLike", "k", "a*c?", "abc", false)]
    [InlineData("StringNotLike", "k", "a*", "b", true)]
    [InlineData("StringEqualsIfExists", "k", "a", null, true)]
    [InlineData("StringEqualsIfExists", "k", "a", "b", false)]
    [InlineData("Null", "k", "true", null, true)]
    [InlineData("Null", "k", "true", "a", false)]
    [InlineData("Null", "k", "false", "a", true)]
    [InlineData("Bool", "k", "false", "false", true)]
    [InlineData("Bool", "k", "false", "true", false)]
    [InlineData("Bool", "k", "false", null, false)]
    [InlineData("BoolIfExists", "k", "false", null, true)]
    [InlineData("NumericLessThan", "k", "1.2", "1.1", true)]
    [InlineData("NumericLessThan", "k", "1.2", "1.3", false)]
    [InlineData("NumericLessThan", "k", "1.2", null, false)]
    [InlineData("NumericLessThanIfExists", "k", "1.2", null, true)]
    [InlineData("NumericEquals", "k", "5", "5.0", true)]
    [InlineData("NumericNotEquals", "k", "5", "6", true)]
    [InlineData("NumericLessThanEquals", "k", "5", "5", true)]
    [InlineData("NumericGreaterThan", "k", "5", "5", false)]
    [InlineData("NumericGreaterThanEquals", "k", "5", "5", true)]
    [InlineData("NumericEquals", "k", "five", "5", false)]
    [InlineData("DateLessThan", "k", "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", true)]
    [InlineData("DateGreaterThan", "k", "1767225600", "2026-01-01T00:00:01Z", true)]
    [InlineData("IpAddress", "k", "192.0.2.0/24", "192.0.2.7", true)]
    [InlineData("IpAddress", "k", "192.0.2.0/24", "198.51.100.7", false)]
    [InlineData("IpAddress", "k", "192.0.2.7", "192.0.2.7", true)]
    [InlineData("NotIpAddress", "k", "192.0.2.0/24", "198.51.100.7", true)]
    [InlineData("ArnLike", "k", "arn:aws:guardduty:*:444455556666:detector/*", "arn:aws:guardduty:eu-west-1:444455556666:detector/d", true)]
    [InlineData("ArnLike", "k", "arn:aws:logs:*:444455556666:*", "arn:aws:logs:eu-west-1:777788889999:log-group:x", false)]
    [InlineData("ArnLike", "k", "arn:*:444455556666:*", "arn:aws:logs:eu-west-1:444455556666:log-group:x", false)]
    [InlineData("ArnEquals", "k", "arn:aws:iam::*:role/deploy", "arn:aws:iam::444455556666:role/deploy", true)]
    [InlineData("ArnNotLike", "k", "arn:aws:iam::*:role/deploy", "arn:aws:iam::444455556666:role/other", true)]
    [InlineData("ArnNotEquals", "k", "arn:aws:iam::*:role/deploy", null, true)]
    public void Compares_as_IAM_does(string operation, string key, string wanted, string? actual, bool holds) =>
        Assert.Equal(holds, Holds(operation, key, [wanted], actual is null ? null : [actual]));

    [Theory]
    [InlineData("ForAllValues:StringEquals", "a,b", "a", true)]
    [InlineData("ForAllValues:StringEquals", "a,b", "a,c", false)]
    [InlineData("ForAllValues:StringEquals", "a,b", null, true)]
    [InlineData("ForAnyValue:StringEquals", "a,b", "c,b", true)]
    [InlineData("ForAnyValue:StringEquals", "a,b", "c", false)]
    [InlineData("ForAnyValue:StringEquals", "a,b", null, false)]
    [InlineData("ForAnyValue:StringNotEquals", "a,b", "a,c", true)]
    [InlineData("ForAllValues:StringNotLike", "a*", "b,c", true)]
    [InlineData("StringEquals", "a,b", "b", true)]
    [InlineData("StringNotEquals", "a,b", "b", false)]
    public void Reads_several_values_as_the_prefix_says(string operation, string wanted, string? actual, bool holds) =>
        Assert.Equal(holds, Holds(operation, "k", wanted.Split(','), actual?.Split(',')));

    [Theory]
    [InlineData("StringEquals", "${aws:PrincipalAccount}", "444455556666", true)]
    [InlineData("StringEquals", "${aws:Missing}", "", false)]
    [InlineData("StringEquals", "${aws:Missing, 'nobody'}", "nobody", true)]
    [InlineData("StringEquals", "a${*}", "a*", true)]
    [InlineData("StringLike", "a${*}*", "a*b", true)]
    [InlineData("StringLike", "a${*}*", "axb", false)]
    [InlineData("StringEquals", "${$}${?}", "$?", true)]
    public void Replaces_policy_variables(string operation, string wanted, string actual, bool holds) =>
        Assert.Equal(holds, Holds(operation, "k", [wanted], [actual]));

    [Theory]
    [InlineData("StringMatches")]
    [InlineData("NullIfExists")]
    [InlineData("stringequals")]
    public void Knows_no_other_operator(string operation) => Assert.Null(ConditionOperator.TryParse(operation));

    static bool Holds(string operation, string key, string[] wanted, string[]? actual)
    {
        var request = AccessRequest.Of(Requester.OfArn("arn:aws:iam::444455556666:role/it"), "s3:GetObject", "arn:aws:s3:::logs/a", "444455556666");
        request = actual is null ? request : request.With("k", [.. actual]);
        return ConditionEvaluator.Holds(new(ConditionOperator.TryParse(operation)!, key, [.. wanted]), request, hasVariables: true);
    }
}
