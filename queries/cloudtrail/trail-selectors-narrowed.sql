-- id: cloudtrail/trail-selectors-narrowed
-- title: A trail records less than before
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1685.002
-- stratus: aws.defense-evasion.cloudtrail-event-selectors
-- why: A trail that still runs but records nothing of interest is a better hiding place than a stopped
--   one.
-- triage: Restore the selectors from code, then look at the hours since. Gaps of data events cannot be
--   recovered.
-- limits: Every PutEventSelectors reports, because whether it narrows needs the selectors before it;
--   no_management true is the worst case.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
    coalesce(
      json_extract_scalar(requestparameters, '$.trailName'),
      json_extract_scalar(requestparameters, '$.name')) AS target,
    regexp_like(requestparameters, '"includeManagementEvents"\s*:\s*false')
      OR regexp_like(requestparameters, '"advancedEventSelectors"') AND NOT regexp_like(requestparameters, '"Management"') AS no_management,
    nullif(regexp_extract(requestparameters, '"readWriteType"\s*:\s*"(\w+)"', 1), '') AS read_write
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'cloudtrail.amazonaws.com'
    AND (eventname IN ('PutEventSelectors', 'PutInsightSelectors') OR eventname = 'UpdateTrail'
      AND (json_extract_scalar(requestparameters, '$.isMultiRegionTrail') = 'false'
      OR json_extract_scalar(requestparameters, '$.includeGlobalServiceEvents') = 'false'
      OR json_extract_scalar(requestparameters, '$.enableLogFileValidation') = 'false'
      OR json_extract_scalar(requestparameters, '$.isOrganizationTrail') = 'false'))
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  no_management,
  read_write,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
