-- id: guardduty/new-types
-- title: Kinds of findings that were not there before
-- source: guardduty
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: none
-- operation: B3
-- why: The kinds of findings that an organization has are always the same few. A new kind, even a mild one,
--   is a new situation.
-- triage: Read the description of the type in the GuardDuty guide, then the finding. Decide once whether it
--   is expected in that account.
-- limits: Compares with the four weeks before.
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
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND coalesce(json_extract_scalar(lower(service), '$.additionalinfo.sample'), 'false') <> 'true'
  GROUP BY accountid, region, id
)
SELECT
  CAST(since AS date) AS week_start,
  type,
  max(severity) AS severity,
  count(*) AS findings,
  array_join(array_sort(array_agg(DISTINCT account_id)), ', ') AS accounts,
  array_join(array_sort(array_agg(DISTINCT region)), ', ') AS regions,
  min(created) AS first_seen
FROM findings
CROSS JOIN bounds
WHERE created < until
  AND created >= since - interval '28' day
GROUP BY since, type
HAVING min(created) >= since
ORDER BY severity DESC, type
LIMIT 1000
