using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class PolicyDocumentTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("s3:*", "s3:GetObject", true)]
    [InlineData("s3:Get*", "s3:PutObject", false)]
    [InlineData("S3:GETOBJECT", "s3:GetObject", true)]
    [InlineData("s3:*Object*Version", "s3:DeleteObjectVersion", true)]
    [InlineData("s3:Get?bject", "s3:GetObject", true)]
    [InlineData("s3:GetObject?", "s3:GetObject", false)]
    [InlineData("*a*b", "xaxbxa", false)]
    public void Matches_patterns_of_actions(string pattern, string action, bool covered) =>
        Assert.Equal(covered, new PolicyStatement { Actions = [pattern] }.CoversAction(action));

    [Fact]
    public void Resources_tell_case_apart() =>
        Assert.False(new PolicyStatement { Resources = ["arn:aws:s3:::Example"] }.CoversResource("arn:aws:s3:::example"));

    [Fact]
    public void A_negative_list_covers_what_it_does_not_name()
    {
        var statement = new PolicyStatement { Actions = ["iam:*"], ExceptActions = true };

        Assert.Equal((true, false), (statement.CoversAction("s3:GetObject"), statement.CoversAction("iam:PassRole")));
    }

    [Fact]
    public void Reads_one_statement_lone_texts_and_unquoted_booleans()
    {
        var statement = PolicyDocument.Read(
            """
            {"Version":"2012-10-17","Statement":{"Sid":"One","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
             "Condition":{"Bool":{"aws:SecureTransport":false},"DateGreaterThan":{"aws:CurrentTime":"2030-01-01T00:00:00Z"}}}}
            """)!.Statements.Single();

        Assert.Equal(("One", false, true), (statement.Sid, statement.Allows, statement.IsAboutEverybody));
        Assert.Equal(["false"], statement.Condition("AWS:securetransport")!.Values);
        Assert.Equal(["2030-01-01T00:00:00Z"], statement.Condition("aws:CurrentTime")!.Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Is_null_for_text_that_is_no_document(string text) => Assert.Null(PolicyDocument.Read(text));
}
