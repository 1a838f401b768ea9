-- id: cloudtrail/bucket-deletions
-- title: Buckets that were deleted, in every region
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1485
-- why: A deleted bucket of Tokyo is recorded in the region of the call; who looks only at home misses
--   it.
-- triage: Planned? Otherwise check whether the name was taken by somebody else (names are global), then
--   follow the person.
-- limits: Refused attempts are included (errorcode).
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT DISTINCT
    eventid,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    awsregion AS region,
    json_extract_scalar(requestparameters, '$.bucketName') AS bucket,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    sourceipaddress AS source_ip,
    useragent AS user_agent,
    errorcode
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname = 'DeleteBucket'
)
SELECT
  CAST(since AS date) AS week_start,
  ts,
  account_id,
  person,
  principal,
  bucket,
  region,
  source_ip,
  user_agent,
  errorcode
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
ORDER BY ts, bucket
LIMIT 1000
