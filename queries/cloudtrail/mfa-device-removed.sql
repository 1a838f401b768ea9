-- id: cloudtrail/mfa-device-removed
-- title: A second factor was removed, or enrolled for somebody else
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1556.006, T1098.005
-- why: With the factor gone a stolen password is enough. Intruders remove it to enrol their own.
-- triage: A lost phone has a ticket. No ticket: block the user, look for EnableMFADevice and
--   console logins afterwards. A factor enrolled by another person opens their account to that
--   person.
-- limits: IAM devices only; factors of Identity Center users are in
--   cloudtrail/identity-center-changes. Replacing one's own device shows as removal alone.
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
      json_extract_scalar(requestparameters, '$.userName'),
      json_extract_scalar(requestparameters, '$.serialNumber')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND (eventname IN ('DeactivateMFADevice', 'DeleteVirtualMFADevice')
      OR eventname = 'EnableMFADevice'
        AND json_extract_scalar(requestparameters, '$.userName') <> coalesce(useridentity.username, ''))
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
