using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Tests.Engine.Aws.Iam;

public sealed class AuthorizationTests
{
    const string Owner = "444455556666";
    const string Other = "777788889999";
    const string Bucket = "arn:aws:s3:::logs";
    const string Object = "arn:aws:s3:::logs/a.json";
    const string Writer = "arn:aws:iam::777788889999:role/writer";
    const string Reader = "arn:aws:iam::444455556666:role/reader";

    static readonly PolicyDocument s_mayRead = Identity("""{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}""");

    [Fact]
    public void Allows_a_service_that_the_resource_names()
    {
        var decision = Decide(Service("s3:PutObject"), """{"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/*"}""");

        Assert.True(decision.Allowed);
        Assert.Equal("resource policy: Allow by Write", decision.Reason);
    }

    [Fact]
    public void Denies_a_service_that_the_resource_does_not_name()
    {
        var decision = Decide(Service("s3:PutObject"), """{"Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/*"}""");

        Assert.False(decision.Allowed);
        Assert.Equal("no statement of the resource policy that allows it", decision.Reason);
        Assert.Empty(decision.Matched);
    }

    [Fact]
    public void A_deny_wins_over_any_allow()
    {
        var decision = Decide(
            Service("s3:PutObject"),
            """{"Sid": "Write", "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}, {"Sid": "Stop", "Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "arn:aws:s3:::logs/*"}""");

        Assert.False(decision.Allowed);
        Assert.Equal("resource policy: Deny by Stop", decision.Reason);
        Assert.Equal<string>(["resource policy: Allow by Write", "resource policy: Deny by Stop"], decision.Matched);
    }

    [Fact]
    public void Within_an_account_the_identity_policy_is_enough() =>
        Assert.True(Decide(Role(Reader), null, s_mayRead).Allowed);

    [Fact]
    public void Within_an_account_the_resource_policy_is_enough() =>
        Assert.True(Decide(Role(Reader), $$$"""{"Effect": "Allow", "Principal": {"AWS": "{{{Reader}}}"}, "Action": "s3:GetObject", "Resource": "{{{Object}}}"}""").Allowed);

    [Fact]
    public void Naming_the_own_account_leaves_it_to_the_identity_policy()
    {
        var decision = Decide(Role(Reader), $$$"""{"Effect": "Allow", "Principal": {"AWS": "{{{Owner}}}"}, "Action": "s3:GetObject", "Resource": "{{{Object}}}"}""");

        Assert.False(decision.Allowed);
        Assert.Equal("no identity policy that allows it", decision.Reason);
    }

    [Fact]
    public void Across_accounts_both_sides_must_allow()
    {
        const string resource = $$$"""{"Effect": "Allow", "Principal": {"AWS": "{{{Writer}}}"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}""";

        Assert.True(Decide(Role(Writer), resource, s_mayRead).Allowed);
        Assert.Equal("no identity policy that allows it", Decide(Role(Writer), resource).Reason);
        Assert.Equal("no statement of the resource policy that allows it", Decide(Role(Writer), null, s_mayRead).Reason);
    }

    [Fact]
    public void A_root_of_another_account_stands_for_all_of_it() =>
        Assert.True(Decide(Role(Writer), $$$"""{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::{{{Other}}}:root"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}""", s_mayRead).Allowed);

    [Fact]
    public void A_deny_of_the_identity_policy_wins_over_the_resource_policy()
    {
        var decision = Decide(
            Role(Reader), """{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}""",
            Identity("""{"Sid": "Never", "Effect": "Deny", "Action": "*", "Resource": "*"}"""));

        Assert.Equal("identity policy: Deny by Never", decision.Reason);
    }

    [Fact]
    public void A_key_policy_governs_its_own_account_too()
    {
        var request = Role(Reader, "kms:Decrypt", "arn:aws:kms:eu-west-1:444455556666:key/k");
        var identity = Identity("""{"Effect": "Allow", "Action": "kms:*", "Resource": "*"}""");
        var delegating = Resource("""{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kms:*", "Resource": "*"}""");

        Assert.False(Authorization.Decide(request, new() { Identity = [identity], ResourceGoverns = true }).Allowed);
        Assert.True(Authorization.Decide(request, new() { Resource = delegating, Identity = [identity], ResourceGoverns = true }).Allowed);
        Assert.False(Authorization.Decide(request, new() { Resource = delegating, ResourceGoverns = true }).Allowed);
    }

    [Fact]
    public void Every_level_of_service_control_policies_must_allow()
    {
        var all = Control("""{"Effect": "Allow", "Action": "*", "Resource": "*"}""");
        var none = Control("""{"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}""");

        Assert.True(Decide(Role(Reader), null, [s_mayRead], [[all], [all]]).Allowed);
        Assert.Equal("no service control policy that allows it", Decide(Role(Reader), null, [s_mayRead], [[all], [none]]).Reason);
    }

    [Fact]
    public void A_service_control_policy_denies_whoever_is_allowed()
    {
        var all = Control("""{"Effect": "Allow", "Action": "*", "Resource": "*"}""");
        var deny = Control("""{"Sid": "Keep", "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": {"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/deploy"}}}""");

        Assert.Equal("service control policy: Deny by Keep", Decide(Role(Reader), null, [s_mayRead], [[all, deny]]).Reason);
        Assert.True(Decide(Role("arn:aws:iam::444455556666:role/deploy"), null, [s_mayRead], [[all, deny]]).Allowed);
    }

    [Fact]
    public void Service_control_policies_do_not_bind_services()
    {
        const string resource = """{"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/*"}""";

        Assert.True(Decide(Service("s3:PutObject"), resource, [], [[Control("""{"Effect": "Deny", "Action": "*", "Resource": "*"}""")]]).Allowed);
    }

    [Fact]
    public void NotPrincipal_spares_a_role_only_together_with_its_account()
    {
        const string allow = """{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}""";

        Assert.True(Decide(Role(Reader), $$$"""{{{allow}}}, {"Effect": "Deny", "NotPrincipal": {"AWS": ["{{{Reader}}}", "{{{Owner}}}"]}, "Action": "s3:*", "Resource": "*"}""").Allowed);
        Assert.False(Decide(Role(Reader), $$$"""{{{allow}}}, {"Effect": "Deny", "NotPrincipal": {"AWS": "{{{Reader}}}"}, "Action": "s3:*", "Resource": "*"}""").Allowed);
        Assert.False(Decide(Role(Reader), $$$"""{{{allow}}}, {"Effect": "Deny", "NotPrincipal": {"AWS": "{{{Owner}}}"}, "Action": "s3:*", "Resource": "*"}""").Allowed);
        Assert.True(Decide(Role($"arn:aws:iam::{Owner}:root"), $$$"""{{{allow}}}, {"Effect": "Deny", "NotPrincipal": {"AWS": "{{{Owner}}}"}, "Action": "s3:*", "Resource": "*"}""").Allowed);
    }

    [Theory]
    [InlineData("s3:getobject", true)]
    [InlineData("s3:Get*", true)]
    [InlineData("s3:Get?bject", true)]
    [InlineData("s3:PutObject", false)]
    [InlineData("*", true)]
    public void Actions_match_in_any_case_with_wildcards(string action, bool allowed) =>
        Assert.Equal(allowed, Decide(Role(Reader), null, Identity($$$"""{"Effect": "Allow", "Action": "{{{action}}}", "Resource": "*"}""")).Allowed);

    [Theory]
    [InlineData("\"NotAction\": \"s3:Put*\", \"Resource\": \"*\"", true)]
    [InlineData("\"NotAction\": \"s3:Get*\", \"Resource\": \"*\"", false)]
    [InlineData("\"Action\": \"*\", \"NotResource\": \"arn:aws:s3:::other/*\"", true)]
    [InlineData("\"Action\": \"*\", \"NotResource\": \"arn:aws:s3:::logs/*\"", false)]
    [InlineData("\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::LOGS/*\"", false)]
    public void Elements_with_Not_turn_the_match_around(string elements, bool allowed) =>
        Assert.Equal(allowed, Decide(Role(Reader), null, Identity($$$"""{"Effect": "Allow", {{{elements}}}}""")).Allowed);

    [Fact]
    public void Variables_are_replaced_in_resources_of_the_new_version_only()
    {
        var statement = """{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::logs/${aws:PrincipalAccount}/*"}""";
        var request = Role(Reader, "s3:GetObject", $"{Bucket}/{Owner}/a.json");

        Assert.True(Authorization.Decide(request, new() { Identity = [Identity(statement)] }).Allowed);
        Assert.False(Authorization.Decide(request, new() { Identity = [Parse(statement, PolicyKind.Identity, "2008-10-17")] }).Allowed);
    }

    [Fact]
    public void An_anonymous_requester_needs_a_public_policy()
    {
        var request = AccessRequest.Of(Requester.Anonymous, "s3:GetObject", Object, Owner);

        Assert.True(Decide(request, """{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}""").Allowed);
        Assert.Equal("no statement of the resource policy that allows it", Decide(request, null).Reason);
    }

    [Fact]
    public void A_federated_session_is_named_by_its_provider()
    {
        const string provider = "arn:aws:iam::444455556666:oidc-provider/token.example.com";
        var request = AccessRequest.Of(Requester.OfFederation(provider), "sts:AssumeRoleWithWebIdentity", Reader, Owner)
            .With("token.example.com:sub", "repo:example/platform:ref:refs/heads/main");
        var trust = Parse(
            $$$$"""{"Effect": "Allow", "Principal": {"Federated": "{{{{provider}}}}"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"token.example.com:sub": "repo:example/platform:*"}}}""",
            PolicyKind.Trust);

        Assert.True(Authorization.Decide(request, new() { Resource = trust, ResourceGoverns = true }).Allowed);
        Assert.False(Authorization.Decide(request.With("token.example.com:sub", "repo:other/platform"), new() { Resource = trust, ResourceGoverns = true }).Allowed);
    }

    [Fact]
    public void A_requester_is_an_arn()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Requester.OfArn("writer"));

        Assert.Equal("requester: expected an ARN, got 'writer'. Name a role, a user or a root. (Parameter 'arn')", refusal.Message);
    }

    static AccessRequest Service(string action) => AccessRequest.Of(Requester.OfService("cloudtrail.amazonaws.com"), action, Object, Owner);

    static AccessRequest Role(string arn, string action = "s3:GetObject", string resource = Object) =>
        AccessRequest.Of(Requester.OfArn(arn), action, resource, Owner);

    static AccessDecision Decide(AccessRequest request, string? resource, params PolicyDocument[] identity) => Decide(request, resource, identity, []);

    static AccessDecision Decide(AccessRequest request, string? resource, PolicyDocument[] identity, PolicyDocument[][] control) =>
        Authorization.Decide(request, new()
        {
            Resource = resource is null ? null : Resource(resource),
            Identity = [.. identity],
            ServiceControl = [.. control.Select(level => System.Collections.Immutable.ImmutableArray.Create(level))],
        });

    static PolicyDocument Resource(string statements) => Parse(statements, PolicyKind.Resource);

    static PolicyDocument Identity(string statements) => Parse(statements, PolicyKind.Identity);

    static PolicyDocument Control(string statements) => Parse(statements, PolicyKind.ServiceControl);

    static PolicyDocument Parse(string statements, PolicyKind kind, string version = "2012-10-17")
    {
        var (document, problem) = PolicyParser.Parse($$$"""{"Version": "{{{version}}}", "Statement": [{{{statements}}}]}""", kind);
        Assert.Null(problem);
        return document!;
    }
}
