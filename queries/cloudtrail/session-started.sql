-- id: cloudtrail/session-started
-- title: Shell sessions, port forwards and CloudShells were opened
-- source: cloudtrail
-- class: 3
-- severity: medium
-- schedule: weekly
-- attack: T1021.007, T1059.009, T1651, T1609
-- stratus: aws.execution.ssm-start-session
-- why: Who was on which machine is the first question of many investigations; port forwarding
--   documents turn a server into a tunnel, and CloudShell is a machine inside AWS whose files go in
--   and out past every control.
-- triage: Compare with work requests; what was typed is in the ssm-session log. ECS Exec into a
--   production task and CloudShell downloads by people who handle customer data are rare enough to
--   ask.
-- limits: ECS Exec and CloudShell have no transcript unless configured. A refused session counts as
--   failed.
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
      json_extract_scalar(requestparameters, '$.target'),
      json_extract_scalar(requestparameters, '$.task'),
      json_extract_scalar(requestparameters, '$.EnvironmentId'),
      json_extract_scalar(requestparameters, '$.sessionId')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.documentName'),
      json_extract_scalar(requestparameters, '$.container')) AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'ssm.amazonaws.com' AND eventname IN ('StartSession', 'ResumeSession')
      OR eventsource = 'ecs.amazonaws.com' AND eventname = 'ExecuteCommand'
      OR eventsource = 'cloudshell.amazonaws.com' AND eventname IN ('CreateEnvironment', 'CreateSession', 'GetFileDownloadUrls', 'GetFileUploadUrls'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  document,
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
