-- id: cloudtrail/bucket-policy-opened
-- title: A bucket policy or ACL lets outsiders or everybody in
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: weekly
-- attack: T1530, T1537
-- stratus: aws.exfiltration.s3-backdoor-bucket-policy
-- lookups: expected_sources
-- why: One statement gives the whole bucket to another account or to the world, and nothing in the data
--   changes.
-- triage: Remove the statement. Reads since then show in data events or server access logs of the
--   bucket.
-- limits: Organization accounts are those of lookup.expected_sources. A star with a limiting condition
--   also reports, a deny too: read the policy. Further principals of a list after the first are found
--   only by their ARN.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), accounts AS (
  SELECT DISTINCT account
  FROM lookup.expected_sources
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
    coalesce(
      json_extract_scalar(requestparameters, '$.bucketName'),
      json_extract_scalar(requestparameters, '$.name')) AS target,
    requestparameters AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('PutBucketPolicy', 'PutBucketAcl', 'PutAccessPointPolicy', 'PutObjectAcl')
), named AS (
  SELECT events.*, t.outsider
  FROM events
  CROSS JOIN UNNEST(regexp_extract_all(document, '(?:arn:aws:iam::|arn:aws:sts::|"AWS"\s*:\s*\[?\s*"?)([0-9]{12})', 1)) AS t (outsider)
  UNION ALL
  SELECT events.*, '*' AS outsider
  FROM events
  WHERE regexp_like(document, '("(AWS|Principal)"\s*:\s*(\[\s*)?"\*"|AllUsers|AuthenticatedUsers|public-read)')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS shared_with,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
LEFT JOIN accounts ON accounts.account = named.outsider
WHERE ts >= since AND ts < until
  AND accounts.account IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000
