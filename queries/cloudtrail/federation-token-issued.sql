-- id: cloudtrail/federation-token-issued
-- title: Temporary credentials were made with GetFederationToken
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1550.001, T1078.004
-- stratus: aws.persistence.sts-federation-token
-- why: Such a session survives the deletion of the key that made it, up to 36 hours, and can open the
--   console. Few organizations use it on purpose.
-- triage: Deactivating the key is not enough: attach a deny for sessions older than now to the user.
--   Then read the calls of federated_user.
-- limits: An old portal may use it legitimately and daily; add a line to the portal's runbook, not an
--   exception here. GetSessionToken is not included.
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
    json_extract_scalar(requestparameters, '$.name') AS target,
    json_extract_scalar(responseelements, '$.federatedUser.arn') AS federated_user
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'sts.amazonaws.com'
    AND eventname = 'GetFederationToken'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  federated_user,
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
