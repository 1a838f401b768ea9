-- id: guardduty/weekly-summary
-- title: GuardDuty findings of the week by account and type
-- source: guardduty
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: none
-- operation: B3
-- why: Each finding has its issue; the week shows the pattern: which account, which kind, more or fewer
--   than before.
-- triage: Compare with the issues: every line needs as many as new_week. Kinds that come back each week
--   want a cause mended, not another issue.
-- limits: Findings that suppression rules archive are exported too and count as archived. Sample findings
--   are left out.
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
  account_id,
  type,
  CASE WHEN severity >= 9 THEN 'critical' WHEN severity >= 7 THEN 'high' WHEN severity >= 4 THEN 'medium' ELSE 'low' END AS level,
  count_if(updated >= since) AS findings_week,
  count_if(created >= since) AS new_week,
  count_if(created >= since - interval '7' day AND created < since) AS new_prev_week,
  count_if(updated >= since AND json_extract_scalar(service, '$.archived') = 'true') AS archived,
  array_join(array_sort(array_agg(DISTINCT region)), ', ') AS regions,
  max(updated) AS last_seen
FROM findings
CROSS JOIN bounds
WHERE updated < until
GROUP BY since, account_id, type, severity
HAVING count_if(updated >= since) > 0
ORDER BY max(severity) DESC, findings_week DESC, type
