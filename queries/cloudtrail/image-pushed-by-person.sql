-- id: cloudtrail/image-pushed-by-person
-- title: A person pushed a container image
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1525
-- why: Whoever overwrites a tag runs their code at the next deployment of everybody who uses it.
-- triage: Rebuild from source, compare digests; look at PutImageTagMutability before.
-- limits: Pipelines that run as IAM users report: give them roles.
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
    json_extract_scalar(requestparameters, '$.repositoryName') AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.imageTag'),
      json_extract_scalar(requestparameters, '$.imageTagMutability')) AS tag
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('ecr.amazonaws.com', 'ecr-public.amazonaws.com')
    AND eventname IN ('PutImage', 'PutImageTagMutability')
    AND errorcode IS NULL
    AND (useridentity.type IN ('IAMUser', 'Root') OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  tag,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
