-- id: s3-access/access-denied-bursts
-- title: Somebody tries what they may not read
-- source: s3-access
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1619, T1530
-- why: Twenty refusals within an hour, or five buckets in a row, is somebody who tries keys and buckets, or
--   a deployment that lost its rights.
-- triage: An own role: look at the deployments of that hour. A person or an unknown account: revoke the
--   session, read cloudtrail for the same principal.
-- limits: S3 also answers 403 for keys that do not exist when listing is not allowed; a broken link then
--   looks like this.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    bucket,
    operation,
    requester,
    remoteip,
    key,
    date_parse(substr(requestdatetime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM s3_access.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND httpstatus = '403'
)
SELECT
  CAST(since AS date) AS week_start,
  date_trunc('hour', ts) AS hour_utc,
  account AS account_id,
  requester,
  remoteip,
  count(*) AS denied,
  count(DISTINCT bucket) AS buckets,
  count(DISTINCT key) AS keys,
  array_join(array_sort(array_agg(DISTINCT operation)), ', ') AS operations,
  array_join(slice(array_sort(array_agg(DISTINCT bucket)), 1, 10), ', ') AS sample_buckets
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(*) >= 20 OR count(DISTINCT bucket) >= 5
ORDER BY denied DESC, requester
LIMIT 1000
