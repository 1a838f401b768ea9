-- id: guardduty/stale-findings
-- title: Findings that nobody closed for two weeks
-- source: guardduty
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: none
-- operation: B3
-- why: An open finding of a fortnight is a decision that nobody took, and it hides the next one.
-- triage: Close it with a reason, or escalate the issue. The same type again and again: write a suppression
--   rule, reviewed like code.
-- limits: Looks back ninety days. A finding archived in the console is exported again only when it is
--   updated, so it may still show.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), findings AS (
  SELECT
    accountid AS account_id,
    region,
    id,
    max_by(type, updatedat) AS type,
    max_by(title, updatedat) AS title,
    CAST(max_by(severity, updatedat) AS double) AS severity,
    lower(max_by(resource, updatedat)) AS resource,
    lower(max_by(service, updatedat)) AS service,
    from_iso8601_timestamp(min(createdat)) AS created,
    from_iso8601_timestamp(max(updatedat)) AS updated
  FROM guardduty.prod
  WHERE day >= date_format(current_timestamp - interval '95' day, '%Y/%m/%d')
    AND coalesce(json_extract_scalar(lower(service), '$.additionalinfo.sample'), 'false') <> 'true'
  GROUP BY accountid, region, id
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  region,
  type,
  id AS finding_id,
  severity,
  title,
  date_diff('day', created, until) AS age_days,
  CAST(json_extract_scalar(service, '$.count') AS bigint) AS times,
  created,
  updated
FROM findings
CROSS JOIN bounds
WHERE created < until - interval '14' day
  AND updated < until
  AND coalesce(json_extract_scalar(service, '$.archived'), 'false') <> 'true'
  AND severity >= 4
ORDER BY age_days DESC, finding_id
LIMIT 1000
