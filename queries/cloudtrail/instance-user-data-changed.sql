-- id: cloudtrail/instance-user-data-changed
-- title: The start script of an instance was replaced
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1059.009, T1578.005
-- stratus: aws.execution.ec2-user-data
-- why: Stop, replace user data, start: code runs as root under the instance's role, without any login.
-- triage: Look for StopInstances before and StartInstances after by the same person; read the script on
--   the instance, isolate it.
-- limits: The content is not in the event. Launch templates change with every deployment: only
--   versions made by people report.
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
      json_extract_scalar(requestparameters, '$.instanceId'),
      json_extract_scalar(requestparameters, '$.CreateLaunchTemplateVersionRequest.LaunchTemplateId'),
      json_extract_scalar(requestparameters, '$.launchTemplateId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND (eventname = 'ModifyInstanceAttribute' AND (json_extract_scalar(requestparameters, '$.attribute') = 'userData'
      OR regexp_like(requestparameters, '"userData"')) OR eventname = 'CreateLaunchTemplateVersion'
      AND regexp_like(requestparameters, '"[Uu]serData"')
      AND (useridentity.type IN ('IAMUser', 'Root') OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
