-- id: cloudtrail/ssh-key-pushed
-- title: An SSH key was pushed to an instance, or a tunnel opened to one
-- source: cloudtrail
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1021.004, T1098.004, T1572
-- stratus: aws.lateral-movement.ec2-instance-connect
-- why: Instance Connect gives a shell with an API permission only; moving from instance to instance
--   this way leaves no key behind.
-- triage: Organizations that use Session Manager must see nothing. Many instances by one person within
--   minutes is lateral movement.
-- limits: Whether the login followed shows only in the instance's log.
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
      json_extract_scalar(requestparameters, '$.privateIpAddress'),
      json_extract_scalar(requestparameters, '$.instanceConnectEndpointId')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.instanceOSUser'),
      json_extract_scalar(requestparameters, '$.osUser')) AS os_user
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2-instance-connect.amazonaws.com'
    AND eventname IN ('SendSSHPublicKey', 'OpenTunnel')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  os_user,
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
