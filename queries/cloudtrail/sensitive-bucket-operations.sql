-- id: cloudtrail/sensitive-bucket-operations
-- title: What people did in sensitive buckets
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1530
-- operation: B1
-- lookups: sensitive_buckets, expected_principals
-- why: Customer data is touched by applications; each touch by a person needs a background, asked once
--   a week and written down.
-- triage: The notifier asks the person; no answer or no reason is an incident. denied above 0 means
--   somebody tried a bucket that is not theirs; bytes_out says how much left.
-- limits: Only buckets whose data events the trail records. Applications of lookup.expected_principals
--   are left out but counted in expected_operations. DeleteObjects has no keys. Anonymous reads appear
--   with the account id anonymous.
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
  SELECT events.*, allowed.bucket IS NOT NULL AS is_expected
  FROM events
  CROSS JOIN bounds
  JOIN (SELECT DISTINCT bucket FROM lookup.sensitive_buckets) sensitive ON sensitive.bucket = events.bucket
  LEFT JOIN (SELECT DISTINCT bucket, principal_pattern FROM lookup.expected_principals) allowed
    ON allowed.bucket = events.bucket
    AND (allowed.principal_pattern = events.principal OR allowed.principal_pattern = events.role_name)
  WHERE events.ts >= since AND events.ts < until
    AND events.copy = 1
), dropped AS (
  SELECT bucket, count(*) AS expected_operations
  FROM touched
  WHERE is_expected
  GROUP BY bucket
)
SELECT
  CAST(since AS date) AS week_start,
  t.person,
  t.role_name,
  t.principal,
  t.bucket,
  t.eventname AS action,
  count(*) AS operations,
  count(DISTINCT t.object_key) AS distinct_keys,
  sum(t.bytes_out) AS bytes_out,
  count_if(t.errorcode IS NOT NULL) AS denied,
  max(coalesce(dropped.expected_operations, 0)) AS expected_operations,
  array_join(slice(array_sort(array_agg(DISTINCT t.object_key)), 1, 5), ', ') AS sample_keys,
  array_join(array_sort(array_agg(DISTINCT t.sourceipaddress)), ', ') AS source_ips,
  array_join(slice(array_sort(array_agg(DISTINCT t.useragent)), 1, 3), ', ') AS user_agents,
  min(t.ts) AS first_seen,
  max(t.ts) AS last_seen
FROM touched t
CROSS JOIN bounds
LEFT JOIN dropped ON dropped.bucket = t.bucket
WHERE NOT t.is_expected
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY t.person, operations DESC
LIMIT 1000
