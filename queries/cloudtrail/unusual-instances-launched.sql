-- id: cloudtrail/unusual-instances-launched
-- title: Very large, accelerated or many instances were launched
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1496.001, T1578.002
-- stratus: aws.execution.ec2-launch-unusual-instances
-- why: Stolen credentials are most often turned into mining: GPU families and big machines, in numbers,
--   in any region.
-- triage: Refused attempts (VcpuLimitExceeded, UnauthorizedOperation) are as telling as successes.
--   Terminate, then treat the principal as compromised.
-- limits: Families and sizes are a list that ages. Launches by Auto Scaling carry the group's service
--   role and count too.
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
    nullif(regexp_extract(requestparameters, '"[iI]nstanceType"\s*:\s*"([^"]+)"', 1), '') AS target,
    nullif(regexp_extract(requestparameters, '"maxCount"\s*:\s*([0-9]+)', 1), '') AS max_count
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('RunInstances', 'RequestSpotInstances', 'RequestSpotFleet', 'CreateFleet')
    AND (regexp_like(requestparameters,
      '"[iI]nstanceType"\s*:\s*"(p[2-9]|g[3-9]|inf|trn|dl|vt|x|u-|hpc|[a-z][0-9][a-z-]*\.(metal|(12|16|18|24|32|48|56|96|112)xlarge))')
      OR coalesce(try_cast(nullif(regexp_extract(requestparameters, '"maxCount"\s*:\s*([0-9]+)', 1), '') AS integer), 0) >= 10)
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  max_count,
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
