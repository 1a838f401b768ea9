-- id: securityhub/weekly-summary
-- title: Security Hub findings of the week
-- source: securityhub
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: none
-- why: Open, new, resolved and suppressed beside each other: whether the backlog grows, and whether
--   suppressing replaces mending.
-- triage: Watch open_findings by account over the weeks. suppressed growing: read the reasons.
-- limits: The newest import of each finding of the last fifteen days.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), imported AS (
  SELECT
    element_at(detail.findings, n.i).id AS id,
    element_at(detail.findings, n.i).awsaccountid AS account_id,
    element_at(detail.findings, n.i).region AS region,
    element_at(detail.findings, n.i).productname AS product,
    element_at(detail.findings, n.i).title AS title,
    element_at(detail.findings, n.i).severity.label AS severity,
    element_at(detail.findings, n.i).compliance.status AS compliance,
    element_at(detail.findings, n.i).compliance.securitycontrolid AS control,
    element_at(element_at(detail.findings, n.i).resources, 1).id AS resource_id,
    element_at(detail.findings, n.i).workflow.status AS workflow,
    element_at(detail.findings, n.i).recordstate AS record_state,
    from_iso8601_timestamp(element_at(detail.findings, n.i).createdat) AS created,
    from_iso8601_timestamp(element_at(detail.findings, n.i).updatedat) AS updated
  FROM securityhub.prod
  CROSS JOIN UNNEST(sequence(1, greatest(cardinality(detail.findings), 1))) AS n (i)
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), newest AS (
  SELECT
    id,
    max_by(account_id, updated) AS account_id,
    max_by(product, updated) AS product,
    max_by(severity, updated) AS severity,
    max_by(workflow, updated) AS workflow,
    max_by(record_state, updated) AS record_state,
    max_by(compliance, updated) AS compliance,
    min(created) AS created
  FROM imported
  CROSS JOIN bounds
  WHERE updated < until
  GROUP BY id
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  product,
  severity,
  count_if(record_state = 'ACTIVE' AND workflow IN ('NEW', 'NOTIFIED') AND coalesce(compliance, 'FAILED') <> 'PASSED') AS open_findings,
  count_if(created >= since) AS new_week,
  count_if(workflow = 'RESOLVED' OR compliance = 'PASSED') AS resolved,
  count_if(workflow = 'SUPPRESSED') AS suppressed
FROM newest
CROSS JOIN bounds
WHERE severity <> 'INFORMATIONAL'
GROUP BY since, account_id, product, severity
ORDER BY CASE severity WHEN 'CRITICAL' THEN 1 WHEN 'HIGH' THEN 2 WHEN 'MEDIUM' THEN 3 ELSE 4 END, open_findings DESC, account_id, product
