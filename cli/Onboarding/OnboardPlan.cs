using System.Collections.Immutable;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>Which files change when an account joins or leaves, and which stacks that touches.</summary>
/// <remarks>In an order in which every beginning of the list leaves a project that is right: a run that was stopped is continued by the next.</remarks>
sealed record OnboardPlan(ImmutableArray<FileChange> Changes)
{
    public ImmutableSortedDictionary<string, string?> Drafts => Changes.ToImmutableSortedDictionary(change => change.File, change => change.After);

    /// <summary>The stacks whose files change, in the order of deployment.</summary>
    public IReadOnlyCollection<string> Stacks => [.. Changes.Where(change => change.IsChange && change.After is not null).Select(change => Configuration.StackFile.StackOf(change.File))];

    public bool IsEmpty => Changes.All(change => !change.IsChange);

    /// <summary>Plans the files of an account that joins.</summary>
    public static OnboardPlan Join(Workspace workspace, OnboardRequest request)
    {
        var (master, security) = (Central(workspace, AccountRole.Master), Central(workspace, AccountRole.Security));
        var known = security.Platform.Accounts.FirstOrDefault(account => account.Name == request.Name);
        var stack = workspace.Stacks.FirstOrDefault(stack => stack.Platform.Self.Id.ToString() == request.Id);
        // A stack file that is there is the user's, and says which buckets are sensitive.
        var buckets = stack is null ? request.SensitiveBuckets : [.. stack.Platform.SensitiveBuckets.Select(bucket => bucket.Name.ToString())];
        return new(
        [
            Edit(workspace, security, yaml => Register(yaml, request, known)),
            .. Buckets(workspace, master, request.Name, buckets),
            Member(workspace, security, request, stack),
        ]);
    }

    /// <summary>Plans the files of an account that leaves.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="account">The account.</param>
    /// <param name="day">Its last day; null forgets that it ever joined, so that its logs are in no table any more.</param>
    public static OnboardPlan Leave(Workspace workspace, Account account, DateOnly? day)
    {
        var (master, security) = (Central(workspace, AccountRole.Master), Central(workspace, AccountRole.Security));
        var stack = workspace.Stacks.FirstOrDefault(stack => stack.Platform.Self.Id == account.Id);
        return new(
        [
            .. stack is null ? Enumerable.Empty<FileChange>() : [new FileChange(stack.File.FileName, FileChange.Read(workspace.Project.Directory, stack.File.FileName), null)],
            .. Buckets(workspace, master, account.Name, []),
            Edit(workspace, security, yaml => Close(yaml, account.Name, day)),
        ]);
    }

    static void Register(YamlLines yaml, OnboardRequest request, Account? known)
    {
        if (known is null)
        {
            yaml.AddItem(ConfigKeys.Accounts.FullName, [.. Entry(request)]);
        }
        else if (known.Closed is not null)
        {
            yaml.SetInItem(ConfigKeys.Accounts.FullName, request.Name, "closed", null);
        }
    }

    static void Close(YamlLines yaml, string name, DateOnly? day)
    {
        if (day is { } last)
        {
            yaml.SetInItem(ConfigKeys.Accounts.FullName, name, "closed", $"\"{last:yyyy-MM-dd}\"");
        }
        else
        {
            yaml.RemoveItem(ConfigKeys.Accounts.FullName, name);
        }
    }

    static IEnumerable<(string Name, string Value)> Entry(OnboardRequest request)
    {
        yield return ("name", request.Name);
        yield return ("id", $"\"{request.Id}\"");
        yield return ("role", "member");
        yield return ("environment", request.Environment);
        if (request.Email is { } email)
        {
            yield return ("email", email);
        }

        if (!request.Regions.IsEmpty)
        {
            yield return ("regions", $"[{string.Join(", ", request.Regions)}]");
        }
    }

    static IEnumerable<FileChange> Buckets(Workspace workspace, OrganizationStack master, string account, ImmutableArray<string> buckets)
    {
        var listed = master.Platform.SensitiveBuckets.Where(bucket => bucket.Account == account).Select(bucket => bucket.Name.ToString());
        return listed.SequenceEqual(buckets) ? [] : [Edit(workspace, master, yaml => yaml.SetList(ConfigKeys.DataEventBuckets.FullName, account, buckets))];
    }

    static FileChange Member(Workspace workspace, OrganizationStack security, OnboardRequest request, OrganizationStack? stack)
    {
        var own = stack?.File.FileName ?? $"Pulumi.{request.Name}.yaml";
        var text = FileChange.Read(workspace.Project.Directory, own);
        return new(own, text, text ?? MemberFile.Write(request, security));
    }

    static FileChange Edit(Workspace workspace, OrganizationStack stack, Action<YamlLines> edit)
    {
        var before = FileChange.Read(workspace.Project.Directory, stack.File.FileName)!;
        var yaml = new YamlLines(stack.File.FileName, before);
        edit(yaml);
        return new(stack.File.FileName, before, yaml.Text);
    }

    static OrganizationStack Central(Workspace workspace, AccountRole role) => workspace.Stacks.First(stack => stack.Platform.Self.Role == role);
}
