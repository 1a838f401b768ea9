-- id: s3-access/old-tls
-- title: Requests over old TLS or none
-- source: s3-access
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1557, T1040
-- why: What travels without TLS, or with a version that is broken, can be read on the way.
-- triage: Find the client by requester and user agent and bring it up to date, then refuse old versions in
--   the bucket policy (s3:TlsVersion).
-- limits: Old log lines have no TLS version and are left out.
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
    useragent,
    upper(tlsversion) AS tls,
    httpstatus,
    date_parse(substr(requestdatetime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM s3_access.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND remoteip <> '-'
    AND tlsversion IS NOT NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  bucket,
  tls,
  requester,
  count(*) AS requests,
  count_if(httpstatus LIKE '2%') AS answered,
  count(DISTINCT remoteip) AS addresses,
  max(useragent) AS user_agent,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND tls IN ('TLSV1', 'TLSV1.0', 'TLSV1.1', '-')
GROUP BY since, account, bucket, tls, requester
ORDER BY requests DESC, requester
