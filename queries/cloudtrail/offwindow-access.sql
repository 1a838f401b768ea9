-- id: cloudtrail/offwindow-access
-- title: People touched sensitive buckets without an approved work request
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1530, T1078.004
-- lookups: sensitive_buckets, expected_principals, work_requests
-- why: Insiders use rights they have; only the comparison with approved requests shows access nobody
--   asked for.
-- triage: Ask the person and the approver. Forgotten request: write it afterwards. Outside the scope:
--   the request named another asset.
-- limits: 15 minutes of grace on both ends. Persons must be spelt in the requests as Identity Center
--   does. Databases and sessions have their own logs.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    errorcode,
    sourceipaddress,
    useragent,
    awsregion,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    json_extract_scalar(requestparameters, '$.bucketName') AS bucket,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    try_cast(json_extract_scalar(additionaleventdata, '$.bytesTransferredOut') AS double) AS bytes_out,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn, useridentity.accountid) AS principal,
    useridentity.sessioncontext.sessionissuer.username AS role_name,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.accountid) AS person,
    row_number() OVER (PARTITION BY eventid ORDER BY eventtime) AS copy
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventcategory = 'Data'
    AND coalesce(useridentity.type, '') <> 'AWSService'
    AND useridentity.invokedby IS NULL
), touched AS (
  SELECT events.*
  FROM events
  CROSS JOIN bounds
  JOIN (SELECT DISTINCT bucket FROM lookup.sensitive_buckets) sensitive ON sensitive.bucket = events.bucket
  LEFT JOIN (SELECT DISTINCT bucket, principal_pattern FROM lookup.expected_principals) allowed
    ON allowed.bucket = events.bucket
    AND (allowed.principal_pattern = events.principal OR allowed.principal_pattern = events.role_name)
  WHERE events.ts >= since AND events.ts < until
    AND events.copy = 1
    AND allowed.bucket IS NULL
), judged AS (
  SELECT
    t.eventid,
    t.person,
    t.bucket,
    t.eventname,
    t.ts,
    count(r.request_id) AS covering_requests,
    sum(CASE WHEN r.scope IN ('*', t.bucket) THEN 1 ELSE 0 END) AS covering_scopes,
    max(r.request_id) AS request_id
  FROM touched t
  LEFT JOIN lookup.work_requests r
    ON r.person = t.person
    AND t.ts >= from_iso8601_timestamp(r.starts_at) - interval '15' minute
    AND t.ts < from_iso8601_timestamp(r.ends_at) + interval '15' minute
  GROUP BY 1, 2, 3, 4, 5
)
SELECT
  CAST(since AS date) AS week_start,
  person,
  bucket AS asset,
  eventname AS action,
  CASE WHEN covering_requests = 0 THEN 'no request' ELSE 'outside the scope' END AS reason,
  request_id,
  count(DISTINCT eventid) AS operations,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM judged
CROSS JOIN bounds
WHERE covering_scopes = 0
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY operations DESC, person, first_seen
LIMIT 1000
