using Pulumi.Rpc;

namespace Pulumi;

/// <summary>Checks and resolves aliases.</summary>
static class AliasWriter
{
    /// <summary>Resolves an alias, waiting for its parts.</summary>
    public static async Task<ResourceAlias> Write(Input<Alias> input)
    {
        while (true)
        {
            var pending = new List<Task>();
            var written = TryWrite(input, "alias", pending);
            if (pending.Count == 0)
            {
                return written ?? new();
            }

            await Task.WhenAll(pending).ConfigureAwait(false);
        }
    }

    /// <summary>Resolves an alias; what it must wait for goes to <paramref name="pending"/>.</summary>
    /// <exception cref="ArgumentException">Parts of the alias exclude each other.</exception>
    public static ResourceAlias? TryWrite(Input<Alias> input, string subject, List<Task> pending)
    {
        if (Resolve(input, pending) is not { } alias)
        {
            return null;
        }

        var parents = (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0);
        if (alias.Urn is { } urn)
        {
            var isAlone = parents == 0 && alias is { Name: null, Type: null, Stack: null, Project: null };
            return isAlone ? new() { Urn = urn } : throw new ArgumentException(
                $"{subject}.Aliases: expected Alias.Urn alone, got it with other members. Leave the others out.");
        }

        if (parents > 1)
        {
            throw new ArgumentException(
                $"{subject}.Aliases: expected one of Alias.Parent, ParentUrn and NoParent, got {parents}. Leave one.");
        }

        return new()
        {
            Name = Resolve(alias.Name, pending) ?? "",
            Type = Resolve(alias.Type, pending) ?? "",
            Stack = Resolve(alias.Stack, pending) ?? "",
            Project = Resolve(alias.Project, pending) ?? "",
            ParentUrn = Resolve(alias.Parent is { } parent ? (Input<string>)parent.Urn : alias.ParentUrn, pending) ?? "",
            NoParent = alias.NoParent,
        };
    }

    static T? Resolve<T>(Input<T>? input, List<Task> pending)
        where T : class
    {
        if (input is null)
        {
            return null;
        }

        var data = input.AsOutput().Data;
        if (data.IsCompletedSuccessfully)
        {
            return data.Result.Value;
        }

        pending.Add(data);
        return null;
    }
}
