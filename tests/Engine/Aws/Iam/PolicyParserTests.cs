using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Tests.Engine.Aws.Iam;

public sealed class PolicyParserTests
{
    [Fact]
    public void Reads_every_element()
    {
        var (document, problem) = PolicyParser.Parse(
            """
            {"Version": "2012-10-17", "Id": "logs", "Statement": {"Sid": "Write it", "Effect": "Allow", "Principal": {"AWS": ["111122223333", "*"], "Service": "s3.amazonaws.com"},
             "NotAction": "s3:Delete*", "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"], "Condition": {"Bool": {"aws:SecureTransport": true}, "NumericLessThan": {"s3:TlsVersion": 1.2}}}}
            """, PolicyKind.Resource);

        Assert.Null(problem);
        Assert.True(document!.HasVariables);
        var statement = Assert.Single(document.Statements);
        Assert.Equal("Write it", statement.Sid);
        Assert.True(statement.Allows);
        Assert.True(statement.Principal!.Everybody);
        Assert.Equal<string>(["s3.amazonaws.com"], statement.Principal.Services);
        Assert.True(statement.Actions.IsDefault);
        Assert.Equal<string>(["s3:Delete*"], statement.NotActions);
        Assert.Equal(2, statement.Resources.Length);
        Assert.Equal<string>(["true", "1.2"], statement.Conditions.Select(c => c.Values[0]));
    }

    [Theory]
    [InlineData("[]", "document: expected an object, got []")]
    [InlineData("""{"Version": "2012-10-17"}""", "Statement: expected at least one statement, got none")]
    [InlineData("""{"Version": "2020-01-01", "Statement": []}""", "Version: expected 2012-10-17, got \"2020-01-01\"")]
    [InlineData("""{"Statements": []}""", "document: expected one of Version, Id, Statement, got Statements")]
    [InlineData("""{"Statement": ["Allow"]}""", "Statement[0]: expected an object, got \"Allow\"")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*", "When": 1}]}""", "Statement[0]: expected one of Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition, got When")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "NotAction": "s3:Get*", "Resource": "*"}]}""", "Statement[0]: expected either Action or NotAction, got both")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}""", "Statement[0]: expected either Principal or NotPrincipal, got neither")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "GetObject", "Resource": "*"}]}""", "Statement[0].Action: expected service:action or *, got GetObject")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": [], "Resource": "*"}]}""", "Statement[0].Action: expected at least one value, got []")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": [{}], "Resource": "*"}]}""", "Statement[0].Action: expected texts, got {}")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "everybody", "Action": "s3:*", "Resource": "*"}]}""", "Statement[0].Principal: expected \"*\" or an object, got \"everybody\"")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:role/*"}, "Action": "s3:*", "Resource": "*"}]}""", "Statement[0].Principal.AWS: expected *, an account id or the ARN of an account, role or user without wildcards, got arn:aws:iam::444455556666:role/*")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudtrail"}, "Action": "s3:*", "Resource": "*"}]}""", "Statement[0].Principal.Service: expected a service principal such as s3.amazonaws.com, got cloudtrail")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"StringIs": {"a": "b"}}}]}""", "Statement[0].Condition: expected a condition operator, got StringIs")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": "a"}}]}""", "Statement[0].Condition.StringEquals: expected an object of context keys, got \"a\"")]
    [InlineData("""{"Statement": [{"Sid": "A", "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}, {"Sid": "A", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}]}""", "Statement: expected every Sid once, got A 2 times")]
    public void Says_what_is_malformed(string text, string problem) =>
        Assert.Equal((null, problem), PolicyParser.Parse(text, PolicyKind.Resource));

    [Theory]
    [InlineData("Identity", """{"Statement": [{"Sid": "Not allowed here", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}""", "Statement[0].Sid: expected letters and digits, got \"Not allowed here\"")]
    [InlineData("Trust", """{"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole"}]}""", "Statement[0]: expected either Principal or NotPrincipal, got neither")]
    public void What_is_malformed_depends_on_the_kind(string kind, string text, string problem) =>
        Assert.Equal((null, problem), PolicyParser.Parse(text, Enum.Parse<PolicyKind>(kind)));

    [Theory]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}""", true)]
    [InlineData("""{"Effect": "Allow", "NotPrincipal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "*"}""", true)]
    [InlineData("""{"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}""", false)]
    [InlineData("""{"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetObject", "Resource": "*"}""", false)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceOrgID": "o-exampleorg"}}}""", false)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-exampleorg"}}}""", true)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"StringLike": {"aws:PrincipalOrgID": "*"}}}""", true)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}""", true)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}}""", true)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/writer"}}}""", true)]
    [InlineData("""{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::777788889999:role/writer*"}}}""", false)]
    public void Tells_public_policies(string statement, bool isPublic)
    {
        var policy = PolicyDocument.TryParse($$$"""{"Version": "2012-10-17", "Statement": [{{{statement}}}]}""", PolicyKind.Resource)!;

        Assert.Equal(isPublic, PublicAccess.FindPublic(policy) is not null);
    }
}
