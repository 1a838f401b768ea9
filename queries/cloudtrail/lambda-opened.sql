-- id: cloudtrail/lambda-opened
-- title: A function or layer may be used by outsiders or everybody
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1648, T1098
-- stratus: aws.persistence.lambda-backdoor-function
-- lookups: expected_sources
-- why: A function open to the world is a back door with our role: call it from anywhere, without a key.
-- triage: Remove the statement; read the function's log for calls since.
-- limits: Service principals (S3, EventBridge) without a source condition are not judged. A public
--   URL for a webhook is legitimate and reports once; a layer shared with an organization id
--   (principal *) too.
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
    coalesce(json_extract_scalar(requestparameters, '$.principal'), json_extract_scalar(requestparameters, '$.authType')) AS opened_to
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'lambda.amazonaws.com'
    AND (regexp_like(eventname, '^Add(LayerVersion)?Permission') AND (json_extract_scalar(requestparameters, '$.principal') = '*'
      OR regexp_like(coalesce(json_extract_scalar(requestparameters, '$.principal'), ''), '[0-9]{12}')
      AND coalesce(nullif(regexp_extract(json_extract_scalar(requestparameters, '$.principal'), '[0-9]{12}'), ''),
      '') NOT IN (SELECT account FROM lookup.expected_sources WHERE account IS NOT NULL))
      OR regexp_like(eventname, '^(Create|Update)FunctionUrlConfig')
        AND json_extract_scalar(requestparameters, '$.authType') = 'NONE')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  opened_to,
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
