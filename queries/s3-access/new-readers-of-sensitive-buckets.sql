-- id: s3-access/new-readers-of-sensitive-buckets
-- title: First readers of sensitive buckets
-- source: s3-access
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1530
-- lookups: sensitive_buckets
-- why: Who reads sensitive data changes rarely. A requester that was not there in four weeks is a new
--   application, a new colleague, or neither.
-- triage: Ask the owner team, asynchronously, in the thread of the week. Not known: revoke, and list what
--   was read with cloudtrail data events.
-- limits: Roles that sessions take under changing names show each name as new. Best effort delivery.
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
    AND operation IN ('REST.GET.OBJECT', 'REST.COPY.OBJECT_GET', 'REST.GET.BUCKET', 'REST.SELECT.OBJECT')
    AND httpstatus LIKE '2%'
)
SELECT
  CAST(since AS date) AS week_start,
  requests.bucket,
  sensitive.owner_team,
  sensitive.data_class,
  requester,
  count(*) AS requests,
  count(DISTINCT key) AS keys,
  sum(bytessent) AS bytes_sent,
  array_join(slice(array_sort(array_agg(DISTINCT remoteip)), 1, 10), ', ') AS addresses,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
JOIN lookup.sensitive_buckets sensitive ON sensitive.bucket = requests.bucket
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, requests.bucket, sensitive.owner_team, sensitive.data_class, requester
HAVING min(ts) >= since
ORDER BY bytes_sent DESC, requester
LIMIT 1000
