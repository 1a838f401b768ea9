-- id: cloudtrail/lambda-code-overwritten
-- title: A person replaced the code of a function
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1648, T1525
-- stratus: aws.persistence.lambda-overwrite-code
-- why: Code comes from the pipeline. A person who uploads it by hand can put anything behind an
--   existing trigger and role.
-- triage: Compare the code hash with the last build; redeploy, then ask.
-- limits: Pipelines that run as IAM users report daily: give them roles. Code uploaded inline has no
--   source in the event.
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
    coalesce(json_extract_scalar(requestparameters, '$.functionName'), json_extract_scalar(requestparameters, '$.layerName')) AS target,
    coalesce(json_extract_scalar(requestparameters, '$.s3Bucket') || '/' || json_extract_scalar(requestparameters, '$.s3Key'),
      json_extract_scalar(requestparameters, '$.imageUri')) AS code_from
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'lambda.amazonaws.com'
    AND (eventname LIKE 'UpdateFunctionCode%' OR eventname LIKE 'UpdateAlias%' OR eventname LIKE 'PublishLayerVersion%')
    AND errorcode IS NULL
    AND coalesce(json_extract_scalar(requestparameters, '$.dryRun'), 'false') <> 'true'
    AND useridentity.invokedby IS NULL
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
  code_from,
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
