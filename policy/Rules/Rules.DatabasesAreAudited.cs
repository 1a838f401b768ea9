using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The clusters that must be audited beside those of the run.</summary>
    public static RuleParameter DatabaseClusters => field ??= new("databaseClusters", ListValue.Empty,
        "The ARNs of Aurora clusters that exist already and must be audited.");

    /// <summary>Who is in the database is in no log of AWS.</summary>
    public static PolicyRule DatabasesAreAudited => field ??= new()
    {
        Id = "databases-are-audited",
        Title = "Every database publishes the log of who did what",
        Severity = Severity.Medium,
        Controls = ["FSBP RDS.9", "FSBP RDS.34", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "Customer records leave by a query, which CloudTrail does not see; what stays on the instance is gone with it.",
        Fix = "Add audit (MySQL, MariaDB, Oracle), postgresql (PostgreSQL) or error (SQL Server) to EnabledCloudwatchLogsExports.",
        Keys = [SourceKeys.DatabaseClusters],
        Parameters = [DatabaseClusters],
        Check = (organization, given) => organization.OfTypes(AwsTypes.DatabaseCluster, AwsTypes.DatabaseInstance)
            .SelectMany(CheckDatabase)
            .Concat(given.Texts(DatabaseClusters).Select(arn => Finding.About(
                $"database cluster {arn}",
                ServiceCalls.Make(organization, "ModifyDBCluster", arn, call =>
                    call.Has("DBClusterIdentifier", AfterLast(arn, ':')) && call.Names("CloudwatchLogsExportConfiguration", "audit")),
                "a runbook that exports its audit log",
                "none"))),
    };

    static IEnumerable<Finding> CheckDatabase(PlannedResource database)
    {
        var (engine, exports) = (database["engine"], database["enabledCloudwatchLogsExports"]);
        if (engine.Text is not { } name)
        {
            // A replica or a restored copy says nothing of its engine; some log at least must leave it.
            return [exports.Must(exports.IsSet == false ? false : null, "the log of who did what").When(false)];
        }

        return LogOf(name) is { } log ? [exports.Must(exports.Any(export => export.Is(log)), $"{log} among them")] : [];
    }

    /// <summary>"Publishing database logs to Amazon CloudWatch Logs", Amazon RDS user guide. Null for engines without such a log.</summary>
    static string? LogOf(string engine) => engine switch
    {
        "aurora-postgresql" or "postgres" => "postgresql",
        "aurora" or "aurora-mysql" or "mysql" or "mariadb" => "audit",
        _ when engine.StartsWith("oracle-", StringComparison.Ordinal) => "audit",
        _ when engine.StartsWith("sqlserver-", StringComparison.Ordinal) => "error",
        _ => null,
    };
}
