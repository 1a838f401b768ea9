using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>The former URNs that a registration may be recorded under (protocol.md section 5).</summary>
static class Aliases
{
    /// <summary>Every candidate, each once: the resource's own aliases, then those that follow from its parent's.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="project">The project.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="formerParent">The URN that the parent was found under, or null when it did not move.</param>
    public static ImmutableArray<string> Of(string stack, string project, ResourceRegistration registration, string? formerParent)
    {
        if (registration.Aliases.IsEmpty && formerParent is null)
        {
            return [];
        }

        var urns = ImmutableArray.CreateBuilder<string>();
        foreach (var alias in registration.Aliases)
        {
            Add(Collapse(stack, project, registration, alias));
        }

        if (formerParent is not null)
        {
            Add(Inherited(registration.Type, registration.Name));
            foreach (var alias in registration.Aliases)
            {
                var own = Collapse(stack, project, registration, alias);
                Add(Inherited(Urn.Type(own), Urn.Name(own)));
            }
        }

        return urns.ToImmutable();

        void Add(string urn)
        {
            if (!urns.Contains(urn))
            {
                urns.Add(urn);
            }
        }

        string Inherited(string type, string name)
        {
            var parentName = Urn.Name(registration.Parent);
            return Urn.Create(stack, project, formerParent!, type, name.StartsWith(parentName, StringComparison.Ordinal)
                ? Urn.Name(formerParent!) + name[parentName.Length..]
                : name);
        }
    }

    static string Collapse(string stack, string project, ResourceRegistration registration, ResourceAlias alias)
    {
        if (alias.Urn.Length > 0)
        {
            return alias.Urn;
        }

        var parent = alias.NoParent ? "" : Or(alias.ParentUrn, registration.Parent);
        return Urn.Create(
            Or(alias.Stack, stack), Or(alias.Project, project), parent, Or(alias.Type, registration.Type), Or(alias.Name, registration.Name));
    }

    static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
