-- id: route53-resolver/mining-names
-- title: A host asked for a mining pool
-- source: route53-resolver
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1496.001
-- why: Mining is what most stolen credentials of a cloud account are used for. The pool must be found by
--   name, and the names of pools say what they are.
-- triage: Stop the instance or task after a snapshot of its disk and memory. Find who started it:
--   cloudtrail RunInstances or the task definition. Rotate the credentials that were used.
-- limits: Finds names that speak. Pools behind plain addresses or private proxies show in
--   vpc-flow/mining-ports and guardduty.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account_id,
    vpc_id,
    coalesce(srcids.instance, srcaddr) AS asker,
    regexp_replace(lower(query_name), '\.$', '') AS name,
    rcode,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  vpc_id,
  asker,
  name,
  count(*) AS queries,
  count_if(rcode = 'NOERROR') AS answered,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM asked
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND regexp_like(name, '(^|[.-])(stratum|xmr|xmrig|monero|minexmr|nanopool|cryptonight|minergate)([0-9]*[.-]|pool)')
GROUP BY 1, 2, 3, 4, 5
ORDER BY queries DESC, name
LIMIT 1000
