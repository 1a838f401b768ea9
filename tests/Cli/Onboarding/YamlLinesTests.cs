using SecurityPlatform.Cli.Onboarding;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli.Onboarding;

public sealed class YamlLinesTests
{
    const string Text = """
        # The head.
        config:
          security-platform:accounts: # the register
            # The first.
            - name: master   # the boss
              id: '111122223333'
            - {name: security, id: "444455556666"}

            # The last.
            - id: "777788889999"
              name: production
              regions:
                - us-east-1
                # Not yet: us-west-2

          # Behind it.
          security-platform:dataEventBuckets:
            production: [ one ]
          aws:region: us-east-1
        encryptionsalt: v1:abc

        """;

    [Fact]
    public void Adds_an_item_behind_the_last_and_touches_nothing_else()
    {
        var added = Edited(Text, yaml => yaml.AddItem("security-platform:accounts", [("name", "payroll"), ("id", "\"123456789012\"")]));

        Assert.Equal(Text.Replace("        - us-east-1\n", "        - us-east-1\n    - name: payroll\n      id: \"123456789012\"\n", StringComparison.Ordinal), added);
    }

    [Theory]
    [InlineData("\r\n", true)]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    public void Keeps_line_ends(string newLine, bool ends)
    {
        var text = Text.TrimEnd('\n').Replace("\n", newLine, StringComparison.Ordinal) + (ends ? newLine : "");

        var undone = Edited(Edited(text, yaml => yaml.AddItem("security-platform:accounts", [("name", "payroll"), ("id", "\"123456789012\"")])), yaml => yaml.RemoveItem("security-platform:accounts", "payroll"));

        Assert.Equal(text, undone);
    }

    [Fact]
    public void Adds_to_and_removes_from_a_list_in_brackets()
    {
        const string Flow = "config:\n  k: [ {name: a}, {name: b} ] # all\n";

        var added = Edited(Flow, yaml => yaml.AddItem("k", [("name", "c"), ("id", "\"1\"")]));

        Assert.Equal("config:\n  k: [ {name: a}, {name: b}, { name: c, id: \"1\" } ] # all\n", added);
        Assert.Equal("config:\n  k: [{name: b}, { name: c, id: \"1\" } ] # all\n", Edited(added, yaml => yaml.RemoveItem("k", "a")));
        Assert.Equal("config:\n  k: [{ name: c }]\n", Edited("config:\n  k: []\n", yaml => yaml.AddItem("k", [("name", "c")])));
    }

    [Fact]
    public void Sets_and_removes_a_member_of_an_item()
    {
        var closed = Edited(Text, yaml => yaml.SetInItem("security-platform:accounts", "production", "closed", "\"2026-03-01\""));

        Assert.Equal(Text.Replace("        - us-east-1\n", "        - us-east-1\n      closed: \"2026-03-01\"\n", StringComparison.Ordinal), closed);
        Assert.Equal(Text, Edited(closed, yaml => yaml.SetInItem("security-platform:accounts", "production", "closed", null)));
        Assert.Contains("- {name: security, id: \"444455556666\", closed: \"2026-03-01\" }", Edited(Text, yaml => yaml.SetInItem("security-platform:accounts", "security", "closed", "\"2026-03-01\"")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_a_list_in_a_mapping_wherever_it_stands()
    {
        var listed = Edited(Text, yaml => yaml.SetList("security-platform:dataEventBuckets", "payroll", ["a", "b"]));

        Assert.Equal(Text.Replace("    production: [ one ]\n", "    production: [ one ]\n    payroll:\n      - a\n      - b\n", StringComparison.Ordinal), listed);
        Assert.Equal(Text, Edited(listed, yaml => yaml.SetList("security-platform:dataEventBuckets", "payroll", [])));
        Assert.Equal("config:\n  a: b # c\n\n  k:\n    payroll:\n      - x\n", Edited("config:\n  a: b # c\n", yaml => yaml.SetList("k", "payroll", ["x"])));
        Assert.Equal("config:\n  k:\n    payroll:\n      - x\n  a: b\n", Edited("config:\n  k: {}\n  a: b\n", yaml => yaml.SetList("k", "payroll", ["x"])));
        Assert.Equal("config:\n  k: {a: [b], payroll: [x] }\n", Edited("config:\n  k: {a: [b]}\n", yaml => yaml.SetList("k", "payroll", ["x"])));
    }

    [Fact]
    public void Says_what_it_cannot_edit()
    {
        var refused = Assert.Throws<PlatformConfigException>(() => new YamlLines("Pulumi.security.yaml", "config:\n  k: text\n").AddItem("k", [("name", "a")]));

        Assert.Equal("Pulumi.security.yaml: k: expected a list, got something else. Edit the file by hand, then run the command again.", refused.Message);
    }

    static string Edited(string text, Action<YamlLines> edit)
    {
        var yaml = new YamlLines("Pulumi.security.yaml", text);
        edit(yaml);
        return yaml.Text;
    }
}
