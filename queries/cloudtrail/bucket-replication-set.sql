-- id: cloudtrail/bucket-replication-set
-- title: A bucket copies itself somewhere else
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1537
-- why: Replication moves every new object to another bucket for as long as it is on, silently and on
--   our bill.
-- triage: Destination ours and planned: fine. Otherwise delete the rule; objects written since are gone
--   to the destination.
-- limits: A destination without an account may lie anywhere: bucket names do not tell. A batch job
--   that copies old objects is CreateJob of S3 control, not included.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    json_extract_scalar(requestparameters, '$.bucketName') AS target,
    array_join(array_sort(array_distinct(regexp_extract_all(requestparameters, '"Bucket"\s*:\s*"(arn:aws[^"]*)"', 1))), ', ') AS destination,
    array_join(array_sort(array_distinct(regexp_extract_all(requestparameters, '"Account"\s*:\s*"?([0-9]{12})', 1))), ', ') AS destination_account
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname = 'PutBucketReplication'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  destination,
  destination_account,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
