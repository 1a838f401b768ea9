-- id: cloudtrail/log-enumeration
-- title: Somebody read the audit trail or the detectors
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1654, T1518.001
-- why: Before acting, careful intruders look at what watches them: trails, detectors, recorders.
-- triage: Auditors and posture tools do this by their own roles. Anyone else: read their next calls
--   with cloudtrail/trail-search.
-- limits: Two services and four different calls within an hour; opening one console page stays below.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    eventsource AS eventsource
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'cloudtrail.amazonaws.com' AND eventname IN ('LookupEvents', 'DescribeTrails', 'GetTrailStatus', 'GetEventSelectors')
      OR eventsource = 'guardduty.amazonaws.com' AND eventname IN ('ListDetectors', 'GetDetector', 'ListFindings', 'ListFilters')
      OR eventsource = 'securityhub.amazonaws.com' AND eventname IN ('DescribeHub', 'GetEnabledStandards')
      OR eventsource = 'config.amazonaws.com' AND eventname IN ('DescribeConfigurationRecorders', 'DescribeConfigurationRecorderStatus'))
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  count(DISTINCT eventsource) AS services,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT eventsource) >= 2 AND count(DISTINCT eventname) >= 4
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000
