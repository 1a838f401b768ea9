using SecurityPlatform.Components.Identity;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components.Identity;

public sealed class AccountRolesTests
{
    static Platform Platform(string stack) => Sample.Platform(stack) with { GitHubRepository = "example/platform" };

    [Fact]
    public void Makes_three_protected_roles()
    {
        var view = Roles("member", Deployed.Member);

        Assert.Equal(
            """
            roles-auditor roles-auditor-rights roles-break-glass roles-break-glass-rights roles-deploy roles-deploy-policy roles-deploy-rights roles-deploy-services roles-github
            """,
            string.Join(' ', view.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal)));
        Assert.Equal(["PlatformAuditor", "PlatformBreakGlass", "PlatformDeploy"], view.All("aws:iam/role:Role").Select(r => r.Inputs["name"].ToString()).Order());
        Assert.All(view.All("aws:iam/role:Role"), role => Assert.True(role.Protect));
        """{"clientIdLists":["sts.amazonaws.com"],"url":"https://token.actions.githubusercontent.com"}""".AreInputsOf(view.Named("roles-github"));
        """{"policyArn":"arn:aws:iam::aws:policy/AdministratorAccess","role":"PlatformBreakGlass"}""".AreInputsOf(view.Named("roles-break-glass-rights"));
        """{"policyArn":"arn:aws:iam::aws:policy/SecurityAudit","role":"PlatformAuditor"}""".AreInputsOf(view.Named("roles-auditor-rights"));
        """{"policyArn":"arn:aws:iam::aws:policy/PowerUserAccess","role":"PlatformDeploy"}""".AreInputsOf(view.Named("roles-deploy-services"));
        """{"policyArn":"arn:aws:iam::777788889999:policy/platform-deploy","role":"PlatformDeploy"}""".AreInputsOf(view.Named("roles-deploy-rights"));
    }

    [Fact]
    public void Lets_exactly_one_environment_of_one_repository_deploy() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "GitHubActions", "Effect": "Allow",
              "Principal": { "Federated": "arn:aws:iam::777788889999:oidc-provider/token.actions.githubusercontent.com" },
              "Action": "sts:AssumeRoleWithWebIdentity",
              "Condition": {
                "StringEquals": {
                  "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                  "token.actions.githubusercontent.com:sub": "repo:example/platform:environment:member"
                }
              }
            }
          ]
        }
        """,
        AccountRolesPolicy.DeployTrust(Platform("member")).ToJson());

    [Fact]
    public void Wants_a_second_factor_for_emergencies() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Emergency", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole",
              "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" }, "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } }
            }
          ]
        }
        """,
        AccountRolesPolicy.BreakGlassTrust(Platform("member")).ToJson());

    [Theory]
    [InlineData("master", Deployed.Master)]
    [InlineData("security", Deployed.Security)]
    [InlineData("member", Deployed.Member)]
    public void Deploys_in_every_kind_of_account_but_ends_no_evidence(string stack, string account)
    {
        var policy = AccountRolesPolicy.Deploy(Platform(stack)).ToJson();

        Assert.InRange(policy.Length, 1, 6_144);
        Assert.Contains("\"Sid\":\"Evidence\",\"Effect\":\"Deny\"", policy, StringComparison.Ordinal);
        Assert.Equal(stack == "master", policy.Contains("organizations:AttachPolicy", StringComparison.Ordinal));
        Assert.DoesNotContain("role/PlatformDeploy", policy, StringComparison.Ordinal);
        Assert.Equal(3, Roles(stack, account).All("aws:iam/role:Role").Count);
    }

    [Fact]
    public void Wants_the_repository()
    {
        var args = new AccountRolesArgs { Platform = Sample.Platform("member") };

        Assert.Equal(
            "roles.GitHubRepository: expected OWNER/NAME, got none. Set security-platform:gitHubRepository: a trust without a repository lets every workflow of GitHub in.",
            Assert.Throws<PlatformConfigException>(() => args.Validate("roles")).Message);
    }

    [Fact]
    public void Asks_for_the_passwords_of_the_benchmark() =>
        """
        {
          "allowUsersToChangePassword": true,
          "minimumPasswordLength": 14,
          "passwordReusePrevention": 24,
          "requireLowercaseCharacters": true,
          "requireNumbers": true,
          "requireSymbols": true,
          "requireUppercaseCharacters": true
        }
        """.AreInputsOf(Deployed.Of(() => new PasswordRules("passwords")).Named("passwords-policy"));

    static StackView Roles(string stack, string account) => Deployed.Of(() => new AccountRoles("roles", new() { Platform = Platform(stack) }), account);
}
