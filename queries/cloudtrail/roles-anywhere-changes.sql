-- id: cloudtrail/roles-anywhere-changes
-- title: IAM Roles Anywhere trust was changed
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1484.002, T1098.001
-- stratus: aws.persistence.rolesanywhere-create-trust-anchor
-- why: A trust anchor lets anyone with a certificate of that authority assume roles from outside AWS,
--   without a key that could be rotated.
-- triage: Organizations without Roles Anywhere must see nothing here. Disable the anchor, then look for
--   CreateSession in the same account.
-- limits: Switching a revocation list off weakens an existing anchor and is included. Whether a role
--   trusts rolesanywhere.amazonaws.com is not looked up.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.trustAnchorId'),
      json_extract_scalar(requestparameters, '$.profileId'),
      json_extract_scalar(requestparameters, '$.crlId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'rolesanywhere.amazonaws.com'
    AND eventname IN (
      'CreateTrustAnchor', 'UpdateTrustAnchor', 'EnableTrustAnchor', 'ImportCrl', 'DisableCrl',
      'DeleteCrl', 'CreateProfile', 'UpdateProfile', 'EnableProfile')
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
