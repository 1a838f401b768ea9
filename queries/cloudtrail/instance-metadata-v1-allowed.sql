-- id: cloudtrail/instance-metadata-v1-allowed
-- title: An instance may be asked for its credentials without a token
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1552.005
-- why: IMDSv1 lets any request forgery in a web application fetch the role's credentials.
-- triage: Require tokens again; ask why. Changed and soon used from elsewhere:
--   cloudtrail/instance-credentials-outside.
-- limits: Instances launched without the setting take the account's default and do not match, nor
--   do launch templates; a lowered default is in cloudtrail/account-protection-lowered.
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
    coalesce(nullif(regexp_extract(requestparameters, '(i-[0-9a-f]+)', 1), ''), json_extract_scalar(responseelements,
      '$.instancesSet.items[0].instanceId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND (eventname = 'ModifyInstanceMetadataOptions' AND requestparameters LIKE '%optional%' OR eventname = 'RunInstances'
      AND regexp_like(requestparameters, '"httpTokens"\s*:\s*"optional"'))
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
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
