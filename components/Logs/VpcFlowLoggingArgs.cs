using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="VpcFlowLogging"/> needs to be told.</summary>
public sealed record VpcFlowLoggingArgs
{
    /// <summary>The platform, which names the archive.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The VPCs of the account.</summary>
    public required IReadOnlyList<Vpc> Vpcs { get; init; }

    /// <summary>The fields of every flow log: the columns of the table, as VPC spells them.</summary>
    /// <remarks>One format for all, so that one table fits all.</remarks>
    public static string Format { get; } =
        string.Join(' ', LogSources.VpcFlow.Columns.Select(column => $"${{{column.Name.Replace('_', '-')}}}"));

    internal void Validate(string name) => new Problems(name)
        .Unless(Vpcs.Count > 0, nameof(Vpcs), "at least one VPC", "none", "List one in security-platform:vpcs.")
        .ThrowIfAny();
}
