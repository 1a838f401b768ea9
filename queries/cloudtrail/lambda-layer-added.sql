-- id: cloudtrail/lambda-layer-added
-- title: A function got a layer, possibly somebody else's
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1648, T1525
-- stratus: aws.persistence.lambda-layer-extension
-- why: A layer runs inside the function, sees its events and its role's credentials, and survives code
--   deployments.
-- triage: layer_account of AWS or a known vendor (monitoring) is usual; our own or an unknown one needs
--   a name. Remove it, rotate what the function could read.
-- limits: Functions deployed with their usual layers report too.
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
    json_extract_scalar(requestparameters, '$.functionName') AS target,
    TRY_CAST(json_extract(requestparameters, '$.layers') AS ARRAY(varchar)) AS layers
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'lambda.amazonaws.com'
    AND (eventname LIKE 'UpdateFunctionConfiguration%' OR eventname LIKE 'CreateFunction20%')
    AND errorcode IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  layer,
  split_part(layer, ':', 5) AS layer_account,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
CROSS JOIN UNNEST(layers) AS t (layer)
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target, layer
LIMIT 1000
