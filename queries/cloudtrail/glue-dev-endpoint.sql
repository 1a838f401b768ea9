-- id: cloudtrail/glue-dev-endpoint
-- title: A Glue development endpoint or session was opened
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1548.005, T1059.009
-- why: A development endpoint runs any code under its role, often one with all data; it is a known way
--   up.
-- triage: Data engineers with a ticket; anybody else: delete the endpoint, check calls of the role.
-- limits: Interactive sessions are normal for data teams: principal and role tell. A role passed to
--   a job for the first time is in cloudtrail/role-passed-first-time.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.endpointName'),
      json_extract_scalar(requestparameters, '$.id')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.roleArn'),
      json_extract_scalar(requestparameters, '$.role')) AS role
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'glue.amazonaws.com'
    AND eventname IN ('CreateDevEndpoint', 'UpdateDevEndpoint', 'CreateSession')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  role,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
