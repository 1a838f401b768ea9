-- id: cloudtrail/secret-retrieval-burst
-- title: Many secrets were read within an hour
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1555.006
-- stratus: aws.credential-access.secretsmanager-retrieve-secrets,
--   aws.credential-access.secretsmanager-batch-retrieve-secrets
-- why: An application reads its own few secrets. Ten different ones within an hour, or one batch call
--   with a filter, is somebody emptying the store.
-- triage: Ask the person or the owner of the role. Otherwise rotate every secret in the row, beginning
--   with those that were read without error.
-- limits: A batch call does not say which secrets it returned, so a single one reports. Secrets read by
--   a service for a task (invokedBy) are left out. Reading 9 an hour stays below.
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
    json_extract_scalar(requestparameters, '$.secretId') AS secret
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'secretsmanager.amazonaws.com'
    AND eventname IN ('GetSecretValue', 'BatchGetSecretValue')
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
  count(DISTINCT secret) AS secrets,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT secret) >= 10 OR count(DISTINCT CASE WHEN eventname = 'BatchGetSecretValue' THEN eventid END) >= 1
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000
