using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class RegisterTests
{
    const string Key = "Pulumi.security.yaml: security-platform:accounts";

    static IReadOnlyList<string> ProblemsOf(string register) => Assert.Throws<PlatformConfigException>(
        () => PlatformConfig.Parse("security", ConfigBuilder.Security.With("accounts", register))).Problems;

    static string Replace(string old, string replacement) => ConfigBuilder.Register.Replace(old, replacement, StringComparison.Ordinal);

    [Fact]
    public void Is_required_on_the_security_stack() =>
        Assert.Equal([$"{Key}: expected the register of all accounts, got none. List every account with name, id, role and environment."], ProblemsOf("[]"));

    [Fact]
    public void Refuses_an_account_twice() =>
        Assert.Equal(
            [$"{Key}[3].id: expected each account once, got the id of production again. Remove one of the two, or correct its id."],
            ProblemsOf(Replace("123456789012", "777788889999")));

    [Fact]
    public void Refuses_a_name_twice() =>
        Assert.Equal(
            [$"{Key}[3].name: expected each name once, got \"production\" again. Rename one of the two."],
            ProblemsOf(Replace("\"name\":\"staging\"", "\"name\":\"production\"")));

    [Fact]
    public void Refuses_two_masters() =>
        Assert.Equal(
            [$"{Key}: expected one account with role master, 111122223333, got 111122223333 and 777788889999. Correct the roles, or masterAccountId."],
            ProblemsOf(Replace("\"777788889999\",\"role\":\"member\"", "\"777788889999\",\"role\":\"master\"")));

    [Fact]
    public void Refuses_an_organization_without_security_account() =>
        Assert.Equal(
            [
                $"{Key}: expected one account with role security, 444455556666, got none. Correct the roles, or securityAccountId.",
                $"{Key}[security].role: expected security as in security-platform:account, got member. Make the two agree.",
            ],
            ProblemsOf(Replace("\"role\":\"security\"", "\"role\":\"member\"")));

    [Fact]
    public void Refuses_another_name_for_the_stacks_own_account() =>
        Assert.Equal(
            [$"{Key}[security].name: expected security as in security-platform:account, got audit. Make the two agree."],
            ProblemsOf(Replace("\"name\":\"security\"", "\"name\":\"audit\"")));

    [Fact]
    public void Refuses_an_unknown_member_of_an_entry() =>
        Assert.Equal(
            [$"{Key}[2].enviroment: expected one of name, id, role, environment, email, regions, partitions, adopted, closed, got an unknown name. Did you mean environment?"],
            ProblemsOf(Replace("\"777788889999\",", "\"777788889999\",\"enviroment\":\"staging\",")));
}
