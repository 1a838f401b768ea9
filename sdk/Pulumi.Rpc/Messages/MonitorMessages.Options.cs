using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

public static partial class MonitorMessages
{
    /// <summary>The message of an alias. Like the official .NET SDK it states "has a parent" when no parent is named.</summary>
    public static Alias ToMessage(ResourceAlias alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        if (alias.Urn.Length > 0)
        {
            return new() { Urn = alias.Urn };
        }

        var spec = new Alias.Types.Spec { Name = alias.Name, Type = alias.Type, Stack = alias.Stack, Project = alias.Project };
        if (alias.ParentUrn.Length > 0)
        {
            spec.ParentUrn = alias.ParentUrn;
        }
        else
        {
            spec.NoParent = alias.NoParent;
        }

        return new() { Spec = spec };
    }

    /// <summary>The alias in a message.</summary>
    public static ResourceAlias FromMessage(Alias message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Spec is { } spec
            ? new()
            {
                Name = spec.Name,
                Type = spec.Type,
                Stack = spec.Stack,
                Project = spec.Project,
                ParentUrn = spec.ParentUrn,
                NoParent = spec.NoParent,
            }
            : new() { Urn = message.Urn };
    }

    /// <summary>The message of timeouts; null stays null.</summary>
    public static RegisterResourceRequest.Types.CustomTimeouts? ToMessage(OperationTimeouts? timeouts) => timeouts is null ? null : new()
    {
        Create = GoDuration.Format(timeouts.Create),
        Update = GoDuration.Format(timeouts.Update),
        Delete = GoDuration.Format(timeouts.Delete),
        Read = GoDuration.Format(timeouts.Read),
    };

    /// <summary>The timeouts in a message; null when none is set.</summary>
    /// <exception cref="FormatException">A timeout is not a duration.</exception>
    public static OperationTimeouts? FromMessage(RegisterResourceRequest.Types.CustomTimeouts? message)
    {
        if (message is null)
        {
            return null;
        }

        var timeouts = new OperationTimeouts(
            GoDuration.Parse(message.Create), GoDuration.Parse(message.Update), GoDuration.Parse(message.Delete), GoDuration.Parse(message.Read));
        return timeouts == new OperationTimeouts(null, null, null) ? null : timeouts;
    }

    /// <summary>The message of a hook binding.</summary>
    public static RegisterResourceRequest.Types.ResourceHooksBinding ToMessage(HookBinding hooks)
    {
        ArgumentNullException.ThrowIfNull(hooks);
        return new()
        {
            BeforeCreate = { hooks.BeforeCreate },
            AfterCreate = { hooks.AfterCreate },
            BeforeUpdate = { hooks.BeforeUpdate },
            AfterUpdate = { hooks.AfterUpdate },
            BeforeDelete = { hooks.BeforeDelete },
            AfterDelete = { hooks.AfterDelete },
            OnError = { hooks.OnError },
        };
    }

    /// <summary>The hook binding in a message; an absent one binds nothing.</summary>
    public static HookBinding FromMessage(RegisterResourceRequest.Types.ResourceHooksBinding? message) =>
        message is null || message.CalculateSize() == 0
            ? HookBinding.Empty
            : new()
            {
                BeforeCreate = [.. message.BeforeCreate],
                AfterCreate = [.. message.AfterCreate],
                BeforeUpdate = [.. message.BeforeUpdate],
                AfterUpdate = [.. message.AfterUpdate],
                BeforeDelete = [.. message.BeforeDelete],
                AfterDelete = [.. message.AfterDelete],
                OnError = [.. message.OnError],
            };

    /// <summary>The message of a callback.</summary>
    public static Callback ToMessage(CallbackReference callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new() { Target = callback.Target, Token = callback.Token };
    }

    /// <summary>The callback in a message.</summary>
    public static CallbackReference FromMessage(Callback message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(message.Target, message.Token);
    }

    static ImmutableDictionary<string, string> Texts(MapField<string, string> map) =>
        map.Count == 0 ? ImmutableDictionary<string, string>.Empty : map.ToImmutableDictionary();

    static PropertyDependencies Lists<T>(MapField<string, T> map, Func<T, RepeatedField<string>> urns) =>
        map.Count == 0
            ? PropertyDependencies.Empty
            : new(map.Select(m => KeyValuePair.Create(m.Key, ImmutableArray.CreateRange(urns(m.Value)))));

    static ImmutableArray<PropertyFailure> Failures(RepeatedField<CheckFailure> failures) =>
        [.. failures.Select(f => new PropertyFailure(f.Property, f.Reason))];

    static IEnumerable<CheckFailure> Failures(ImmutableArray<PropertyFailure> failures) =>
        failures.Select(f => new CheckFailure { Property = f.Property, Reason = f.Reason });

    static ByteString Bytes(ReadOnlyMemory<byte> bytes) => ByteString.CopyFrom(bytes.Span);
}
