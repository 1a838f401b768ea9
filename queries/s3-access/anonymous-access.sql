-- id: s3-access/anonymous-access
-- title: Objects given to nobody in particular
-- source: s3-access
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1530
-- why: A request without any identity that was answered means that the object is public. For a logged
--   bucket that is hardly ever meant.
-- triage: Block public access on the bucket at once, then list the keys that were read (this query without
--   LIMIT). Personal data among them: a breach, tell the data protection officer.
-- limits: Website endpoints are left out, they are public by purpose. A presigned URL carries an identity
--   and is not anonymous.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    bucket,
    operation,
    requester,
    remoteip,
    key,
    httpstatus,
    bytessent,
    date_parse(substr(requestdatetime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM s3_access.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND requester = '-'
    AND remoteip <> '-'
    AND httpstatus LIKE '2%'
    AND operation NOT IN ('REST.OPTIONS.PREFLIGHT', 'WEBSITE.GET.OBJECT')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  bucket,
  operation,
  remoteip,
  count(*) AS requests,
  count(DISTINCT key) AS keys,
  sum(bytessent) AS bytes_sent,
  array_join(slice(array_sort(array_agg(DISTINCT key)), 1, 10), ', ') AS sample_keys,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY bytes_sent DESC, remoteip
LIMIT 1000
