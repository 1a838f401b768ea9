-- id: vpc-flow/large-uploads
-- title: Unusually much data sent to one address
-- source: vpc-flow
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1048, T1567
-- lookups: nat_interfaces
-- why: Stolen data has to leave. A GiB from one host to one address, three times what it used to send
--   there, is worth a question.
-- triage: Ask the owner of the instance what was sent. Nobody knows: keep the instance as it is, read its
--   sessions (ssm-session, os) of the hours between first_seen and last_seen, and the resolver queries that
--   led to the address.
-- limits: Traffic to AWS services is left out (see s3-access and cloudtrail for data that leaves through
--   S3). Slow uploads below a GiB a week pass.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    interface_id,
    instance_id,
    pkt_dstaddr AS dst,
    dstport,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '43' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND flow_direction = 'egress'
    AND NOT regexp_like(pkt_dstaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
    AND interface_id NOT IN (SELECT interface_id FROM lookup.nat_interfaces WHERE interface_id IS NOT NULL)
    AND coalesce(pkt_dst_aws_service, '-') = '-'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  interface_id,
  max(instance_id) AS instance_id,
  dst,
  sum(CASE WHEN ts >= since THEN bytes ELSE 0 END) AS bytes_week,
  sum(CASE WHEN ts < since THEN bytes ELSE 0 END) / 4e0 AS bytes_avg_4_weeks,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN dstport END)), 1, 20), ', ') AS dst_ports,
  count(DISTINCT CASE WHEN ts >= since THEN date_trunc('hour', ts) END) AS active_hours,
  min(CASE WHEN ts >= since THEN ts END) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account_id, interface_id, dst
HAVING sum(CASE WHEN ts >= since THEN bytes ELSE 0 END) >= 1073741824
  AND sum(CASE WHEN ts >= since THEN bytes ELSE 0 END) > 3 * sum(CASE WHEN ts < since THEN bytes ELSE 0 END) / 4e0
ORDER BY bytes_week DESC
LIMIT 1000
