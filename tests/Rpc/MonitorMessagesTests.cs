using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;

namespace SecurityPlatform.Tests.Rpc;

/// <summary>Every field of every request survives message -> record -> message; what is dropped stands here with a reason.</summary>
public sealed class MonitorMessagesTests
{
    // Where in the program a request came from is shown to nobody by the local engine; checksums guard plugin
    // downloads, which it does not do; snippets are not negotiated; aliases come as specs.
    static readonly HashSet<string> Dropped =
    [
        "sourcePosition", "stackTrace", "parentStackTraceHandle", "pluginChecksums", "snippetId",
        "state_migrations", "aliasSpecs", "acceptOutputValues",
    ];

    [Fact]
    public void Registrations_lose_nothing() => AssertKept(
        Fill(new RegisterResourceRequest()),
        m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.WithOutputValues));

    [Fact]
    public void Reads_lose_nothing() => AssertKept(
        Fill(new ReadResourceRequest()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.Default));

    [Fact]
    public void Invokes_lose_nothing() => AssertKept(
        Fill(new ResourceInvokeRequest()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.Default, true, true));

    [Fact]
    public void Calls_lose_nothing() => AssertKept(
        Fill(new ResourceCallRequest()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.WithOutputValues));

    [Fact]
    public void Packages_lose_nothing() =>
        AssertKept(Fill(new RegisterPackageRequest()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m)));

    [Fact]
    public void Log_entries_lose_nothing() =>
        AssertKept(Fill(new LogRequest()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m)));

    [Fact]
    public void Results_lose_nothing()
    {
        AssertKept(Fill(new ResourceInvokeResponse()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.Default));
        AssertKept(Fill(new CallResponse()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.Default));
        AssertKept(Fill(new RegisterResourceResponse()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.Default), "stable", "stables");
        AssertKept(Fill(new ReadResourceResponse()), m => MonitorMessages.ToMessage(MonitorMessages.FromMessage(m), MarshalOptions.Default), "result", "unknown");
    }

    [Fact]
    public void Alias_urns_of_old_programs_become_aliases()
    {
        var aliases = MonitorMessages.FromMessage(new RegisterResourceRequest
        {
            AliasURNs = { "urn:a" },
            Aliases = { new Alias { Spec = new() { Name = "n", NoParent = true } } },
        }).Aliases;

        Assert.Equal(2, aliases.Length);
        Assert.Equal(new() { Urn = "urn:a" }, aliases[0]);
        Assert.Equal(new() { Name = "n", NoParent = true }, aliases[1]);
    }

    [Fact]
    public void Delete_before_replace_counts_when_true_or_defined()
    {
        Assert.Null(MonitorMessages.FromMessage(new RegisterResourceRequest()).DeleteBeforeReplace);
        Assert.True(MonitorMessages.FromMessage(new RegisterResourceRequest { DeleteBeforeReplace = true }).DeleteBeforeReplace);
        Assert.False(MonitorMessages.FromMessage(new RegisterResourceRequest { DeleteBeforeReplaceDefined = true }).DeleteBeforeReplace);
    }

    static void AssertKept<T>(T message, Func<T, T> roundTrip, params string[] dropped)
        where T : IMessage<T>
    {
        var expected = message.Clone();
        foreach (var field in expected.Descriptor.Fields.InFieldNumberOrder().Where(f => Dropped.Contains(f.Name) || dropped.Contains(f.Name)))
        {
            field.Accessor.Clear(expected);
        }

        Assert.Equal(expected.ToString(), roundTrip(message).ToString());
    }

    /// <summary>Sets every field to something that is not its default.</summary>
    static T Fill<T>(T message)
        where T : IMessage
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            // Of a oneof the first member; URNs of old programs come back as aliases, tested below; byte strings are not negotiated.
            if (field.Name is "aliasURNs" or "accepts_byte_string" || (field.RealContainingOneof is { } oneof && oneof.Fields[0] != field))
            {
                continue;
            }

            if (field.IsMap)
            {
                var map = (System.Collections.IDictionary)field.Accessor.GetValue(message);
                map["key"] = Sample(field.MessageType.FindFieldByNumber(2));
            }
            else if (field.IsRepeated)
            {
                ((System.Collections.IList)field.Accessor.GetValue(message)).Add(Sample(field));
            }
            else
            {
                field.Accessor.SetValue(message, Sample(field));
            }
        }

        return message;
    }

    static object Sample(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => field.ContainingType.Name == "CustomTimeouts" ? "300000000000ns" : $"{field.Name}-text",
        FieldType.Bool => true,
        FieldType.Int32 => field.FieldNumber,
        FieldType.Bytes => ByteString.CopyFromUtf8(field.Name),
        FieldType.Enum => 1,
        FieldType.Message when field.MessageType.FullName == Struct.Descriptor.FullName => PropertyMarshaller.ToStruct(new([new("p", "v")])),
        FieldType.Message when field.MessageType.FullName == Value.Descriptor.FullName => Value.ForString("v"),
        FieldType.Message => Fill((IMessage)Activator.CreateInstance(field.MessageType.ClrType)!),
        var other => throw new InvalidOperationException($"no sample for {other}"),
    };
}
