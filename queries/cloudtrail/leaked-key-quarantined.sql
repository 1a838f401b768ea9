-- id: cloudtrail/leaked-key-quarantined
-- title: AWS put a leaked key under quarantine
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1552.001, T1078.004
-- why: AWS found the key in public, for example in a repository, and limited it. It is already known to
--   others.
-- triage: Deactivate and delete the key now, then read everything it did since it was made; open the
--   support case AWS has created.
-- limits: The quarantine blocks only some calls; absence of this event does not mean that no key
--   leaked.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
    json_extract_scalar(requestparameters, '$.userName') AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.policyArn'),
      json_extract_scalar(requestparameters, '$.policyName')) AS policy
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN ('AttachUserPolicy', 'PutUserPolicy')
    AND (json_extract_scalar(requestparameters, '$.policyArn') LIKE '%/AWSCompromisedKeyQuarantine%'
      OR json_extract_scalar(requestparameters, '$.policyName') LIKE 'AWSExposedCredentialPolicy%')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  policy,
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
