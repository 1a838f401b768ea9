-- id: cloudtrail/parameter-store-dump
-- title: Many encrypted parameters were read within an hour
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1552, T1555.006
-- stratus: aws.credential-access.ssm-retrieve-securestring-parameters
-- why: Parameter Store is the secret store of many applications; reading it broadly with decryption
--   gives passwords without touching Secrets Manager.
-- triage: Compare with DescribeParameters of the same principal just before (somebody listing first).
--   Rotate what was read.
-- limits: Counts names asked for, ten at most in one GetParameters; a path counts as one name, but
--   GetParametersByPath on / reports at once. Plain (not decrypted) reads are left out.
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
    coalesce(nullif(regexp_extract(requestparameters, '"names"\s*:\s*\[([^\]]*)\]', 1), ''),
      '"' || coalesce(json_extract_scalar(requestparameters, '$.name'), json_extract_scalar(requestparameters, '$.path')) || '"') AS asked
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ssm.amazonaws.com'
    AND eventname IN ('GetParameter', 'GetParameters', 'GetParametersByPath', 'GetParameterHistory')
    AND json_extract_scalar(requestparameters, '$.withDecryption') = 'true'
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  count(DISTINCT parameter) AS parameters,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN UNNEST(regexp_extract_all(asked, '"([^"]+)"', 1)) AS t (parameter)
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT parameter) >= 10 OR count(DISTINCT CASE WHEN eventname = 'GetParametersByPath'
  AND parameter = '/' THEN eventid END) >= 1
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000
