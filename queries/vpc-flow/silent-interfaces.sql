-- id: vpc-flow/silent-interfaces
-- title: Interfaces that no longer show in the flow logs
-- source: vpc-flow
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1685.002
-- why: An interface that spoke for weeks and now is silent was removed, or its flow log was.
-- triage: Does the interface still exist? Then its flow log is gone: compare with cloudtrail DeleteFlowLogs
--   and deploy the member stack again. Gone: nothing to do.
-- limits: Needs fourteen active days in the four weeks before. Replaced instances bring a row each.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    vpc_id,
    interface_id,
    instance_id,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '43' day, 'year=%Y/month=%m/day=%d/hour=%H')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  vpc_id,
  interface_id,
  max(instance_id) AS instance_id,
  count(DISTINCT CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date)) AS active_days_before,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account_id, vpc_id, interface_id
HAVING max(ts) < since
  AND count(DISTINCT CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date)) >= 14
ORDER BY last_seen DESC, interface_id
