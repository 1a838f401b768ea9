-- id: s3-access/unusual-volume
-- title: Requesters that read unusually much
-- source: s3-access
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1530, T1567.002
-- why: Copying a bucket is the shortest way to lose its data. Three times the usual volume, and at least a
--   GiB, is worth asking about.
-- triage: Ask the owner of the requester. Addresses outside our networks, or a role that never read here:
--   revoke, and list the keys with cloudtrail data events.
-- limits: Best effort delivery: true volumes are higher. A requester that is always large needs much more
--   to show.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    bucket,
    requester,
    remoteip,
    key,
    bytessent,
    date_parse(substr(requestdatetime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM s3_access.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND operation LIKE '%GET.OBJECT'
    AND httpstatus LIKE '2%'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  bucket,
  requester,
  sum(CASE WHEN ts >= since THEN bytessent ELSE 0 END) AS bytes_week,
  sum(CASE WHEN ts < since THEN bytessent ELSE 0 END) / 4e0 AS bytes_avg_4_weeks,
  count_if(ts >= since) AS requests_week,
  count(DISTINCT CASE WHEN ts >= since THEN key END) AS keys_week,
  count(DISTINCT CASE WHEN ts >= since THEN remoteip END) AS addresses,
  min(CASE WHEN ts >= since THEN ts END) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account, bucket, requester
HAVING sum(CASE WHEN ts >= since THEN bytessent ELSE 0 END) >= 1073741824
  AND sum(CASE WHEN ts >= since THEN bytessent ELSE 0 END) > 3 * sum(CASE WHEN ts < since THEN bytessent ELSE 0 END) / 4e0
ORDER BY bytes_week DESC
LIMIT 1000
