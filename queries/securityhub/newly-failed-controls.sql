-- id: securityhub/newly-failed-controls
-- title: Controls that fail since this week
-- source: securityhub
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: none
-- why: The list of all failed controls is long and old; what failed since Monday has a change behind it
--   that somebody still remembers.
-- triage: Find the change in cloudtrail by the resource id, and undo it or suppress the finding with a
--   reason.
-- limits: A control that failed before, was mended and fails again shows only if no failure was imported in
--   the six weeks before.
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
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
), states AS (
  SELECT
    account_id,
    region,
    control,
    resource_id,
    max(title) AS title,
    max_by(severity, updated) AS severity,
    max_by(compliance, updated) AS compliance,
    max_by(workflow, updated) AS workflow,
    max_by(record_state, updated) AS record_state,
    min(CASE WHEN compliance = 'FAILED' THEN updated END) AS first_failed,
    max(updated) AS updated
  FROM imported
  CROSS JOIN bounds
  WHERE updated < until
    AND control IS NOT NULL
  GROUP BY account_id, region, control, resource_id
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  region,
  control,
  severity,
  max(title) AS title,
  count(*) AS resources,
  array_join(slice(array_sort(array_agg(resource_id)), 1, 10), ', ') AS sample_resources,
  min(first_failed) AS first_failed
FROM states
CROSS JOIN bounds
WHERE compliance = 'FAILED'
  AND record_state = 'ACTIVE'
  AND workflow <> 'SUPPRESSED'
  AND first_failed >= since
GROUP BY since, account_id, region, control, severity
ORDER BY CASE severity WHEN 'CRITICAL' THEN 1 WHEN 'HIGH' THEN 2 WHEN 'MEDIUM' THEN 3 ELSE 4 END, resources DESC, control
LIMIT 1000
