-- id: guardduty/high-severity
-- title: High and critical GuardDuty findings
-- source: guardduty
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1078, T1496, T1041
-- operation: B3
-- why: The event of each finding opens an issue at once; this daily list catches the one whose event was
--   lost.
-- triage: Every line must have an issue: open the missing ones. Then work through the runbook of the
--   finding type.
-- limits: Events and exports both come from GuardDuty: what it does not see is not here. Exported every six
--   hours by default. Names are shown in lower case.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND coalesce(json_extract_scalar(lower(service), '$.additionalinfo.sample'), 'false') <> 'true'
  GROUP BY accountid, region, id
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  region,
  id AS finding_id,
  type,
  severity,
  title,
  json_extract_scalar(resource, '$.resourcetype') AS resource_type,
  coalesce(
    json_extract_scalar(resource, '$.instancedetails.instanceid'),
    json_extract_scalar(resource, '$.accesskeydetails.username'),
    json_extract_scalar(resource, '$.s3bucketdetails[0].name'),
    json_extract_scalar(resource, '$.eksclusterdetails.name')) AS resource_name,
  CAST(json_extract_scalar(service, '$.count') AS bigint) AS times,
  created,
  updated
FROM findings
CROSS JOIN bounds
WHERE updated >= since AND updated < until
  AND severity >= 7
  AND coalesce(json_extract_scalar(service, '$.archived'), 'false') <> 'true'
ORDER BY severity DESC, updated DESC, finding_id
LIMIT 1000
