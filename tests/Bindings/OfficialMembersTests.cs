using System.Reflection;
using Bindgen.Emit;
using Pulumi;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>The built classes against what the official C# files declare.</summary>
public sealed class OfficialMembersTests
{
    static readonly Assembly Bindings = typeof(Pulumi.Aws.Provider).Assembly;

    /// <summary>Newer than the file that was read: 7.48 types the effect as an enum.</summary>
    static readonly string[] ChangedSince = ["Pulumi.Aws.Iam.Inputs.PolicyStatementArgs.Effect"];

    // Classes of lookups by state are switched off by default: their text is read instead.
    static bool IsState(OfficialRow row) =>
        row.Class.EndsWith("State", StringComparison.Ordinal) || row.Class.EndsWith("GetArgs", StringComparison.Ordinal);

    [Fact]
    public void Every_official_member_is_there_with_its_type()
    {
        var rows = OfficialRow.All().Where(r => !IsState(r)).ToList();

        Assert.True(rows.Count > 300);
        var problems = rows.Where(r => !ChangedSince.Contains($"{r.Class}.{r.Name}")).Select(Problem).OfType<string>().ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Classes_of_lookups_have_the_official_members_when_switched_on()
    {
        var rows = OfficialRow.All().Where(IsState).ToList();
        var files = BindingsWriter.Files(BindingsData.Aws, BindingsData.Tables, withState: true);

        Assert.True(rows.Count > 80);
        var missing = rows.Where(row => !StateText(files, row).Contains(Declaration(row), StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', missing.Select(r => $"{r.Class}: {Declaration(r)}")));
    }

    [Fact]
    public async Task Setters_of_secret_inputs_make_secrets()
    {
        var rows = OfficialRow.All().Where(r => r.Kind == "in" && !IsState(r) && r.Type == "Input<string>?").ToList();

        Assert.Contains(rows, r => r.Secret);
        foreach (var row in rows)
        {
            var args = Activator.CreateInstance(Bindings.GetType(row.Class)!)!;
            var property = args.GetType().GetProperty(row.Name)!;
            property.SetValue(args, (Input<string>)"x");

            Assert.Equal((row.Class, row.Name, row.Secret), (row.Class, row.Name, await Output.IsSecretAsync((Output<string>)(Input<string>)property.GetValue(args)!)));
        }
    }

    static string? Problem(OfficialRow row)
    {
        if (Bindings.GetType(row.Class) is not { } type)
        {
            return $"{row.Class} is missing";
        }

        var members = row.Kind switch
        {
            "out" => BoundMember.Outputs(type),
            "field" => BoundMember.Fields(type),
            _ => BoundMember.Inputs(type),
        };
        var member = members.FirstOrDefault(m => m.Wire == row.Wire);
        var expected = new BoundMember(row.Wire, row.Name, row.Type, row.Required);
        return member == expected ? null : $"{row.Class}: expected {expected}, got {member}";
    }

    // Rows of State classes: nothing is required, but nested members keep it.
    static string Declaration(OfficialRow row) =>
        row.Required && !row.Type.StartsWith("InputList", StringComparison.Ordinal)
            ? $"[Input(\"{row.Wire}\", required: true)] public {row.Type} {row.Name} "
            : $"public {row.Type} {row.Name} ";

    static string StateText(Dictionary<string, string> files, OfficialRow row)
    {
        var dot = row.Class.LastIndexOf('.');
        var text = files[row.Class[..dot] + ".cs"];
        var start = text.IndexOf($"class {row.Class[(dot + 1)..]} ", StringComparison.Ordinal);
        Assert.True(start >= 0, row.Class);
        return text[start..text.IndexOf("Empty => ", start, StringComparison.Ordinal)].Replace($"global::{row.Class[..dot]}.", "", StringComparison.Ordinal)
            .Replace("global::Pulumi.Aws.Iam.Inputs.", "", StringComparison.Ordinal).Replace("Inputs.", "", StringComparison.Ordinal);
    }
}
