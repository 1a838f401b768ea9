-- id: cloudtrail/bedrock-abuse
-- title: Foundation models were explored or opened by somebody new
-- source: cloudtrail
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1496.004, T1526
-- stratus: aws.impact.bedrock-invoke-model
-- why: Stolen keys are sold for model use at the victim's cost. Asking for model access and the first
--   calls of a principal give it away.
-- triage: Known project: accept. A long-lived key, an API key (api_key_events, see
--   cloudtrail/service-credential-made), several regions or refused calls: deactivate it, see the
--   bill and the invocation log.
-- limits: New means not seen with these calls for 28 days. Roles whose session name changes with every
--   run count as new each time: give them a fixed session name. What was asked of the model is only in
--   the invocation log.
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
    json_extract_scalar(requestparameters, '$.modelId') AS model,
    json_extract_scalar(additionaleventdata, '$.callWithBearerToken') AS with_api_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND eventsource IN ('bedrock.amazonaws.com', 'bedrock-runtime.amazonaws.com')
    AND eventname IN (
      'InvokeModel', 'InvokeModelWithResponseStream', 'Converse', 'ConverseStream',
      'PutUseCaseForModelAccess', 'CreateFoundationModelAgreement', 'PutFoundationModelEntitlement',
      'GetFoundationModelAvailability', 'ListFoundationModelAgreementOffers',
      'DeleteModelInvocationLoggingConfiguration', 'ListFoundationModels')
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 10), ', ') AS actions,
  count(DISTINCT CASE WHEN with_api_key = 'true' THEN eventid END) AS api_key_events,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT model)), 1, 10), ', ') AS models,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen, account_id, person
LIMIT 1000
