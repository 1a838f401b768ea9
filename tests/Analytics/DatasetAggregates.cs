namespace SecurityPlatform.Tests.Analytics;

/// <summary>What jq and awk counted in ../shared/datasets (expected.json), asked in Athena's words.</summary>
static class DatasetAggregates
{
    /// <summary>The places in expected.json, and a statement with the same answer: one value, or pairs of a name and a number.</summary>
    public static IReadOnlyList<(string Path, string Sql)> All { get; } =
    [
        ("cloudtrail.records", "SELECT count(*) FROM cloudtrail.prod"),
        ("cloudtrail.distinct_event_ids", "SELECT count(DISTINCT eventid) FROM cloudtrail.prod"),
        ("cloudtrail.records_without_event_id", "SELECT count_if(eventid IS NULL) FROM cloudtrail.prod"),
        ("cloudtrail.aggregates.by_event_source_top10", "SELECT eventsource, count(*) FROM cloudtrail.prod GROUP BY 1"),
        ("cloudtrail.aggregates.by_user_identity_type", "SELECT coalesce(useridentity.type, '(none)'), count(*) FROM cloudtrail.prod GROUP BY 1"),
        ("cloudtrail.aggregates.error_code_top10", "SELECT errorcode, count(*) FROM cloudtrail.prod WHERE errorcode IS NOT NULL GROUP BY 1"),
        ("cloudtrail.aggregates.by_day", "SELECT substr(eventtime, 1, 10), count(*) FROM cloudtrail.prod GROUP BY 1"),
        ("cloudtrail.aggregates.by_event_category", "SELECT coalesce(eventcategory, '(absent)'), count(*) FROM cloudtrail.prod GROUP BY 1"),
        ("cloudtrail.aggregates.console_logins", "SELECT eventid FROM cloudtrail.prod WHERE eventname = 'ConsoleLogin'"),
        ("cloudtrail-insight.records", "SELECT count(*) FROM cloudtrail_insight.prod"),
        ("cloudtrail-insight.by_type_state", "SELECT insightdetails.insighttype || '/' || insightdetails.state, count(*) FROM cloudtrail_insight.prod GROUP BY 1"),
        ("cloudtrail-insight.by_event_name", "SELECT insightdetails.eventname, count(*) FROM cloudtrail_insight.prod GROUP BY 1"),
        ("vpcflow.records", "SELECT count(*) FROM vpc_flow.prod"),
        ("vpcflow.reject_records", "SELECT count_if(action = 'REJECT') FROM vpc_flow.prod"),
        ("vpcflow.nodata", "SELECT count_if(log_status = 'NODATA') FROM vpc_flow.prod"),
        ("vpcflow.skipdata", "SELECT count_if(log_status = 'SKIPDATA') FROM vpc_flow.prod"),
        ("vpcflow.top_destination_by_bytes", "SELECT dstaddr, sum(bytes) FROM vpc_flow.prod WHERE bytes > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5"),
        ("waf.records", "SELECT count(*) FROM waf.prod"),
        ("waf.by_action", "SELECT action, count(*) FROM waf.prod GROUP BY 1"),
        ("waf.blocked_by_rule", "SELECT terminatingruleid, count(*) FROM waf.prod WHERE action = 'BLOCK' GROUP BY 1"),
        ("waf.top_client_ip", "SELECT httprequest.clientip, count(*) FROM waf.prod GROUP BY 1"),
        ("waf.by_http_source", "SELECT coalesce(httpsourcename, '-'), count(*) FROM waf.prod GROUP BY 1"),
        ("waf.first_utc", "SELECT date_format(from_unixtime(min(\"timestamp\") / 1000), '%Y-%m-%dT%H:%i:%sZ') FROM waf.prod"),
        ("waf.non_terminating_rule_matches_incl_rule_groups", """
            SELECT rule, count(*)
            FROM (
              SELECT r.action || ' ' || r.ruleid AS rule FROM waf.prod CROSS JOIN UNNEST(nonterminatingmatchingrules) AS t (r)
              UNION ALL
              SELECT r.action || ' ' || r.ruleid AS rule
              FROM waf.prod
              CROSS JOIN UNNEST(rulegrouplist) AS u (g)
              CROSS JOIN UNNEST(g.nonterminatingmatchingrules) AS t (r)
            )
            GROUP BY 1
            """),
        ("s3access.records", "SELECT count(*) FROM s3_access.prod"),
        ("s3access.by_operation", "SELECT operation, count(*) FROM s3_access.prod GROUP BY 1"),
        ("s3access.by_http_status", "SELECT CAST(httpstatus AS varchar), count(*) FROM s3_access.prod GROUP BY 1"),
        ("s3access.by_error_code", "SELECT coalesce(errorcode, '-'), count(*) FROM s3_access.prod GROUP BY 1"),
        ("s3access.by_bucket", "SELECT bucket, count(*) FROM s3_access.prod GROUP BY 1"),
        ("cloudfront.records", "SELECT count(*) FROM cloudfront.prod"),
        ("cloudfront.by_status", "SELECT CAST(sc_status AS varchar), count(*) FROM cloudfront.prod GROUP BY 1"),
        ("cloudfront.by_result_type", "SELECT x_edge_result_type, count(*) FROM cloudfront.prod GROUP BY 1"),
        ("cloudfront.sc_bytes", "SELECT sum(sc_bytes) FROM cloudfront.prod"),
        ("cloudfront.by_client_ip", "SELECT c_ip, count(*) FROM cloudfront.prod GROUP BY 1"),
        ("alb.records", "SELECT count(*) FROM alb.prod"),
        ("alb.by_type", "SELECT type, count(*) FROM alb.prod GROUP BY 1"),
        ("alb.by_elb_status", "SELECT CAST(elb_status_code AS varchar), count(*) FROM alb.prod GROUP BY 1"),
        ("alb.received_bytes", "SELECT sum(received_bytes) FROM alb.prod"),
        ("alb.sent_bytes", "SELECT sum(sent_bytes) FROM alb.prod"),
        ("alb.requests_by_client_ip", "SELECT client_ip, count(*) FROM alb.prod GROUP BY 1"),
        ("alb.requests_by_target", "SELECT target_ip || ':' || CAST(target_port AS varchar), count(*) FROM alb.prod GROUP BY 1"),
        ("alb.target_time_sum_seconds", "SELECT round(sum(target_processing_time), 2) FROM alb.prod"),
        ("rds-audit.records", "SELECT count(*) FROM rds_audit.prod"),
        ("rds-audit.by_operation", "SELECT operation, count(*) FROM rds_audit.prod GROUP BY 1"),
        ("rds-audit.by_user", "SELECT db_user, count(*) FROM rds_audit.prod GROUP BY 1"),
        ("rds-audit.nonzero_retcode", "SELECT count_if(retcode NOT IN ('0', '')) FROM rds_audit.prod"),
        ("rds-audit.ddl_statements", "SELECT count_if(operation = 'QUERY' AND regexp_like(upper(object), '^(CREATE|ALTER|DROP)')) FROM rds_audit.prod"),
        ("network-firewall.records", "SELECT count(*) FROM network_firewall.prod"),
        ("network-firewall.by_event_type", "SELECT event.event_type, count(*) FROM network_firewall.prod GROUP BY 1"),
        ("network-firewall.alerts_by_action_signature", "SELECT event.alert.action || ' ' || event.alert.signature, count(*) FROM network_firewall.prod GROUP BY 1"),
        ("network-firewall.top_dest", "SELECT event.dest_ip || ':' || CAST(event.dest_port AS varchar), count(*) FROM network_firewall.prod GROUP BY 1"),
        ("securityhub.records", "SELECT count(*) FROM securityhub.prod CROSS JOIN UNNEST(detail.findings) AS t (f)"),
        ("securityhub.by_severity_label", "SELECT f.severity.label, count(*) FROM securityhub.prod CROSS JOIN UNNEST(detail.findings) AS t (f) GROUP BY 1"),
        ("securityhub.by_compliance_status", "SELECT f.compliance.status, count(*) FROM securityhub.prod CROSS JOIN UNNEST(detail.findings) AS t (f) GROUP BY 1"),
        ("securityhub.titles", "SELECT f.title FROM securityhub.prod CROSS JOIN UNNEST(detail.findings) AS t (f)"),
        ("securityhub.by_resource_type", "SELECT r.type, count(*) FROM securityhub.prod CROSS JOIN UNNEST(detail.findings) AS t (f) CROSS JOIN UNNEST(f.resources) AS u (r) GROUP BY 1"),
    ];

    /// <summary>What is proven elsewhere, or says nothing about the logs.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>
    {
        ["cloudtrail.detections"] = "DatasetTests runs the panels",
        ["cloudtrail.per_file"] = "the files add up to the records",
        ["cloudtrail.files"] = "the number of files",
        ["vpcflow.files"] = "the files add up to the records",
        ["cloudfront.by_detailed_result_type"] = "awk's last field of a line that has no such column",
    };
}
