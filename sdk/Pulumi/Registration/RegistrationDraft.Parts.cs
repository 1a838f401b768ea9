using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

sealed partial class RegistrationDraft
{
    (PropertyMap Properties, ImmutableArray<string> Dependencies, PropertyDependencies ByProperty)
        WriteProperties()
    {
        var all = new DependencyUrns(Pending, resource);
        if (options._dependsOn is { IsEmpty: false } explicitDependencies)
        {
            AddTo(all, explicitDependencies);
        }

        var (properties, byProperty) = WriteMembers(all).Close();
        return (properties, all.ToSorted(), byProperty);
    }

    /// <summary>The members to send: no nulls, and neither id nor urn, which are the engine's to say.</summary>
    WrittenMembers WriteMembers(DependencyUrns all)
    {
        if (args is IDictionaryArgs dictionary)
        {
            var any = new WrittenMembers(dictionary.Members.Count);
            foreach (var (name, raw) in dictionary.Members)
            {
                if (name is not ("id" or "urn") && _writer.Write(raw) is not NullValue and var value)
                {
                    any.Add(name, value, UrnsOfMember(all));
                }
            }

            return any;
        }

        var shape = ArgsShape.Of(args);
        var written = new WrittenMembers(shape.UsuallySet);
        foreach (var member in shape.Members)
        {
            if (member.Name is not ("id" or "urn") && _writer.WriteMember(shape, args, member) is { } value)
            {
                written.Add(member.Name, value, UrnsOfMember(all));
            }
        }

        shape.UsuallySet = written.Count;
        return written;
    }

    ImmutableArray<string> UrnsOfMember(DependencyUrns all)
    {
        var resources = _writer.TakeResources();
        if (resources.IsEmpty)
        {
            return [];
        }

        var urns = new DependencyUrns(Pending, resource);
        foreach (var dependency in resources.Items)
        {
            urns.Add(dependency);
            all.Add(dependency);
        }

        return urns.ToSorted();
    }

    ImmutableArray<ResourceAlias> WriteAliases() => options._aliases is { Count: > 0 } aliases
        ? [.. aliases.Select(alias => AliasWriter.TryWrite(alias, resource.GetResourceName(), Pending)).OfType<ResourceAlias>()]
        : [];

    ImmutableDictionary<string, string> ProviderReferences() => resource.Providers is { } providers
        ? providers.ToImmutableDictionary(p => p.Key, p => ReferenceOf(p.Value))
        : ImmutableDictionary<string, string>.Empty;

    /// <summary><c>urn::id</c>; the id of a provider that does not exist yet is the unknown sentinel.</summary>
    string ReferenceOf(ProviderResource? provider) => ProviderReference.TryFind(provider, Pending) ?? "";

    string UrnOf(Resource? other)
    {
        if (other is null)
        {
            return "";
        }

        if (other.State.IsCompletedSuccessfully)
        {
            return other.State.Result.Urn;
        }

        Pending.Add(other.State);
        return "";
    }

    ImmutableArray<string> UrnsOf(InputList<Resource> others)
    {
        var urns = new DependencyUrns(Pending, resource);
        AddTo(urns, others);
        return urns.ToSorted();
    }

    void AddTo(DependencyUrns urns, InputList<Resource> others)
    {
        var data = Resolve(others.AsOutput());
        foreach (var other in data is { IsKnown: true, Value.IsDefault: false } ? data.Value : [])
        {
            if (other is not null)
            {
                urns.Add(other);
            }
        }
    }

    /// <summary>The data, or an unknown while it is pending.</summary>
    OutputData<T> Resolve<T>(Output<T> output)
    {
        if (output.Data.IsCompletedSuccessfully)
        {
            return output.Data.Result;
        }

        Pending.Add(output.Data);
        return new(default, false, false, ResourceSet.Empty);
    }
}
