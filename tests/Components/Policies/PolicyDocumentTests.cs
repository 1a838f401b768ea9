using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Tests.Components.Policies;

public sealed class PolicyDocumentTests
{
    static Statement Valid => Statement.Allow("Read", "s3:GetObject") with { Resources = ["arn:aws:s3:::example/*"] };

    [Fact]
    public void Writes_single_values_as_text_and_several_sorted() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Principal":{"Service":"logs.amazonaws.com"}"""
            + ""","Action":["s3:GetObject","s3:ListBucket"],"Resource":"arn:aws:s3:::example/*"}]}""",
            new PolicyDocument(Valid with
            {
                Actions = ["s3:ListBucket", "s3:GetObject"],
                Principal = Principal.Service("logs.amazonaws.com"),
            }).ToJson());

    [Fact]
    public void Sorts_conditions_by_operator_and_key() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::"""
            + """example/*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::b"},"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5","aws:SourceAccount":["1","2"]}}}]}""",
            new PolicyDocument(Valid with
            {
                Conditions =
                [
                    Condition.StringEquals("aws:SourceAccount", "2", "1"),
                    Condition.StringEquals("aws:PrincipalOrgID", "o-a1b2c3d4e5"),
                    Condition.ArnLike("aws:SourceArn", "arn:aws:s3:::b"),
                ],
            }).ToJson());

    [Fact]
    public void Writes_anyone_as_a_star() =>
        Assert.Contains(
            "\"Principal\":\"*\"",
            new PolicyDocument(Valid with { Principal = Principal.Anyone, WildcardReason = "A test." }).ToJson(),
            StringComparison.Ordinal);

    [Fact]
    public void Leaves_out_the_resource_of_a_trust_policy() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Trust","Effect":"Allow","Principal":{"Service":"firehose.amazonaws.com"}"""
            + ""","Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"777788889999"}}}]}""",
            TrustPolicy.Service("firehose.amazonaws.com", Condition.StringEquals("aws:SourceAccount", "777788889999")).ToJson());

    [Theory]
    [InlineData("principal")]
    [InlineData("action")]
    [InlineData("resource")]
    public void Wants_a_reason_for_a_wildcard(string where)
    {
        var (statement, wildcard) = where switch
        {
            "principal" => (Valid with { Principal = Principal.Anyone }, "*"),
            "action" => (Valid with { Actions = ["s3:*"] }, "s3:*"),
            _ => (Valid with { Resources = ["*"] }, "*"),
        };

        var error = Assert.Throws<ArgumentException>(() => new PolicyDocument(statement));

        Assert.Equal($"policy.Read: expected a WildcardReason for '{wildcard}', got none. Name exact values or give the reason.", error.Message);
    }

    [Fact]
    public void Names_every_problem()
    {
        var error = Assert.Throws<ArgumentException>(() => new PolicyDocument(
            Valid with { Sid = "not a sid" },
            Valid,
            Valid with { Actions = [] },
            Valid with { Sid = "Twice", Conditions = [Condition.Bool("aws:SecureTransport", true), Condition.Bool("aws:SecureTransport", false)] }));

        Assert.Equal(
            """
            policy.Sid: expected letters and digits, got 'not a sid'. Name what the statement is for.
            policy.Read.Actions: expected at least one action, got none. List them.
            policy.Twice.Conditions: expected Bool aws:SecureTransport once, got it twice. Give one condition all the values.
            policy.Read: expected a Sid of its own, got it twice. Rename one statement.
            """,
            error.Message);
    }
}
