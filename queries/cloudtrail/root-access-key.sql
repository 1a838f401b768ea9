-- id: cloudtrail/root-access-key
-- title: An access key of the root user was made or used
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1098.001, T1078.004
-- why: A root key is a password to everything that no policy can limit. None must exist.
-- triage: Delete the key in the root user's security credentials, then treat the account as taken over:
--   list what the key called, rotate, look for new principals.
-- limits: Long-term keys begin with AKIA; root console sessions carry none or a temporary key and
--   are left to cloudtrail/root-account-usage. A key that root makes for an IAM user is in
--   cloudtrail/access-key-for-another-user.
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
    eventsource AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND useridentity.type = 'Root'
    AND (useridentity.accesskeyid LIKE 'AKIA%'
      OR eventsource = 'iam.amazonaws.com' AND eventname = 'CreateAccessKey'
        AND json_extract_scalar(requestparameters, '$.userName') IS NULL)
)
SELECT
  CAST(since AS date) AS day_start,
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
