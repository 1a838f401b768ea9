using System.Reflection;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class RulesTests
{
    static readonly PropertyInfo[] Declared =
        [.. typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(PolicyRule))];

    [Fact]
    public void Every_declared_rule_is_listed_once()
    {
        Assert.NotEmpty(Declared);
        Assert.All(Declared, p => Assert.True(
            Rules.All.Count(rule => ReferenceEquals(rule, p.GetValue(null))) == 1,
            $"{p.Name} is declared but not listed once. Add it to Rules.All in policy/Rules/Rules.cs."));
        Assert.Equal(Declared.Length, Rules.All.Count);
    }

    [Fact]
    public void Every_rule_has_tests_of_all_three_verdicts() => Assert.All(Declared, p =>
    {
        var tests = typeof(RulesTests).Assembly.GetType($"SecurityPlatform.Tests.Policy.{p.Name}Tests");
        Assert.True(tests?.BaseType == typeof(RuleTest), $"{p.Name} has no tests. Write tests/Policy/Rules/{p.Name}Tests.cs.");
        Assert.All(["Passes_", "Fails_", "Leaves_"], start => Assert.True(
            tests.GetMethods().Any(m => m.Name.StartsWith(start, StringComparison.Ordinal)),
            $"{p.Name} has no test {start}... Write one in tests/Policy/Rules/{p.Name}Tests.cs."));
    });

    [Fact]
    public void Ids_are_words_in_lower_case_and_used_once()
    {
        Assert.All(Rules.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Id));
        Assert.Equal(Rules.All.Count, Rules.All.DistinctBy(rule => rule.Id).Count());
    }

    [Fact]
    public void Sentences_end_as_the_report_needs_them() => Assert.All(Rules.All, rule =>
    {
        Assert.False(rule.Title.EndsWith('.'), rule.Title);
        Assert.True(rule.Why.EndsWith('.'), rule.Why);
        Assert.True(rule.Fix.EndsWith('.'), rule.Fix);
        Assert.NotEmpty(rule.Controls);
        Assert.All(rule.Controls, control => Assert.Matches("^(CIS [0-9.]+|FSBP [A-Za-z0-9]+[.][0-9]+|PCI DSS [0-9.]+|NIST [A-Z]{2}-[0-9]+([(][0-9]+[)])?)$", control));
    });

    [Fact]
    public void A_parameter_of_one_name_means_the_same_everywhere() => Assert.All(
        Rules.All.SelectMany(rule => rule.Parameters).GroupBy(parameter => parameter.Name),
        same => Assert.Single(same.Distinct()));

    [Fact]
    public void The_sample_archive_breaks_no_rule() => Assert.DoesNotContain(
        PolicyEvaluation.Run(Rules.All, ArchivePlan.All, PolicyConfig.Default).Rows, row => row.Verdict is Verdict.Fail or Verdict.Undetermined);
}
