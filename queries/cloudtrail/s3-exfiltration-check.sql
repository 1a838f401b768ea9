-- id: cloudtrail/s3-exfiltration-check
-- title: Who read how much from each bucket
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: none
-- attack: T1530, T1619
-- why: Was the bucket copied? The question of every incident with a leaked key, answered by bytes and
--   keys per principal and address.
-- triage: Run with --from and --to over the time of the incident; filter the bucket in the viewer.
--   Compare with the usual readers.
-- limits: Needs data events of the bucket; without them read s3-access. Below 1 MB, 100 keys and 10
--   refusals nothing is shown. Services in somebody's name are left out.
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
)
SELECT
  CAST(since AS date) AS week_start,
  bucket,
  person,
  principal,
  sourceipaddress AS source_ip,
  eventname AS action,
  count(*) AS operations,
  count(DISTINCT object_key) AS distinct_keys,
  coalesce(sum(bytes_out), 0) AS bytes_out,
  count_if(errorcode IS NOT NULL) AS denied,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND copy = 1
  AND regexp_like(eventname, '^(GetObject|CopyObject|SelectObjectContent|HeadObject|ListObject|ListBucket|DeleteObject)')
GROUP BY 1, 2, 3, 4, 5, 6
HAVING coalesce(sum(bytes_out), 0) >= 1000000 OR count(DISTINCT object_key) >= 100 OR count_if(errorcode IS NOT NULL) >= 10
ORDER BY bytes_out DESC, operations DESC
LIMIT 1000
