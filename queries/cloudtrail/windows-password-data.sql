-- id: cloudtrail/windows-password-data
-- title: Administrator passwords of Windows instances were asked for
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1552, T1555
-- stratus: aws.credential-access.ec2-get-password-data
-- why: The call hands out the local administrator's password. People need it once after launch, with
--   the key pair at hand; many instances in a row is harvesting.
-- triage: One instance just launched by the same person: fine. Otherwise change the passwords, look for
--   logons from the source address.
-- limits: Refused calls are kept (failed): they show the attempt. An empty answer (password too old)
--   looks like success.
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
    json_extract_scalar(requestparameters, '$.instanceId') AS instance_id
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND eventname = 'GetPasswordData'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  eventname AS action,
  count(DISTINCT eventid) AS events,
  count(DISTINCT instance_id) AS instances,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY events DESC, first_seen, account_id, person, action
LIMIT 1000
