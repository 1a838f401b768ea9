using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps the audit logs of an account's Aurora clusters.</summary>
/// <remarks>
/// "Publishing Amazon Aurora MySQL logs to Amazon CloudWatch Logs", Amazon Aurora user guide. The cluster's parameter group must say
/// server_audit_logging = 1; whoever owns the group decides on the events.
/// </remarks>
public sealed class DatabaseAuditing : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:DatabaseAuditing";

    /// <summary>Creates the log groups, their stream and the calls that switch the export on.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public DatabaseAuditing(string name, DatabaseAuditingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var group in args.Clusters.GroupBy(cluster => cluster.Region))
        {
            SwitchedLogGroups.Ship(this, name, new()
            {
                Stream = args.Stream(group.Key),
                Groups = [.. group.Select(cluster => $"/aws/rds/cluster/{cluster.Name}/audit")],
            }, [.. group.Select(args.Switch)]);
        }

        RegisterOutputs();
    }
}
