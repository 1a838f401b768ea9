-- id: cloudtrail/policy-version-escalation
-- title: A managed policy got a new default version
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1098.003, T1548.005
-- why: Whoever may write versions of a policy attached to themselves may give themselves everything;
--   setting an old default brings forgotten rights back.
-- triage: Compare the version's text with the one before. By hand and unexplained: set the former
--   version as default again and read the caller's next calls.
-- limits: Deployment tools do this too: the principal tells. Versions created without setAsDefault
--   change nothing and are left out.
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
    json_extract_scalar(requestparameters, '$.policyArn') AS target,
    coalesce(json_extract_scalar(requestparameters, '$.versionId'), json_extract_scalar(responseelements,
      '$.policyVersion.versionId')) AS version
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND (eventname = 'SetDefaultPolicyVersion' OR eventname = 'CreatePolicyVersion'
      AND json_extract_scalar(requestparameters, '$.setAsDefault') = 'true')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  version,
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
