-- id: securityhub/critical-open
-- title: Critical findings that are open
-- source: securityhub
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: none
-- why: Critical means that somebody can get in now. The list should be empty every morning.
-- triage: Mend or, with a reason and an end date, suppress. Older than a week: tell the owner's manager.
-- limits: The newest import of each finding counts, from the last eight days: controls are checked at least
--   daily, threat findings of other products may be older.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
  WHERE day >= date_format(current_timestamp - interval '8' day, '%Y/%m/%d')
), newest AS (
  SELECT
    id,
    max_by(account_id, updated) AS account_id,
    max_by(region, updated) AS region,
    max_by(product, updated) AS product,
    max_by(title, updated) AS title,
    max_by(severity, updated) AS severity,
    max_by(compliance, updated) AS compliance,
    max_by(workflow, updated) AS workflow,
    max_by(record_state, updated) AS record_state,
    max_by(resource_id, updated) AS resource_id,
    min(created) AS created,
    max(updated) AS updated
  FROM imported
  CROSS JOIN bounds
  WHERE updated < until
  GROUP BY id
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  region,
  product,
  title,
  resource_id,
  workflow,
  date_diff('day', created, until) AS age_days,
  id AS finding_id,
  updated
FROM newest
CROSS JOIN bounds
WHERE severity = 'CRITICAL'
  AND record_state = 'ACTIVE'
  AND workflow IN ('NEW', 'NOTIFIED')
  AND coalesce(compliance, 'FAILED') <> 'PASSED'
ORDER BY age_days DESC, finding_id
LIMIT 1000
