-- id: s3-access/deletions
-- title: Who deleted objects
-- source: s3-access
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1485, T1070
-- why: CloudTrail does not name the keys of a DeleteObjects call, which the console always uses. The access
--   log has a line for each key.
-- triage: An application that cleans up its own prefix is ordinary. A person, or a new requester: was it
--   asked for? Versions can be restored until the lifecycle takes them.
-- limits: Delivery is best effort: lines may be missing. Expiry by a lifecycle rule (S3.EXPIRE.OBJECT) is
--   left out.
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
    httpstatus,
    date_parse(substr(requestdatetime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM s3_access.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND operation IN ('REST.DELETE.OBJECT', 'BATCH.DELETE.OBJECT', 'REST.DELETE.BUCKET', 'REST.DELETE.BUCKETPOLICY', 'REST.DELETE.UPLOAD')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  bucket,
  requester,
  remoteip,
  operation,
  count(*) AS deletions,
  count_if(httpstatus LIKE '2%' OR httpstatus = '-') AS succeeded,
  count(DISTINCT key) AS keys,
  array_join(slice(array_sort(array_agg(DISTINCT key)), 1, 10), ', ') AS sample_keys,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY deletions DESC, requester, operation
LIMIT 1000
