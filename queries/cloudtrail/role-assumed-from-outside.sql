-- id: cloudtrail/role-assumed-from-outside
-- title: A role was assumed from outside the organization for the first time
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1199, T1078.004
-- lookups: expected_sources
-- why: Vendors assume their role every day; an account that never did so before is new access, wanted
--   or not.
-- triage: Find the contract or change that introduced the caller. None: remove the trust
--   (cloudtrail/role-trusts-outside-account) and revoke the role's sessions.
-- limits: Needs four weeks of history. A caller that stays away for more than 28 days counts as new
--   again. AWS's own services are left out because they carry no account.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), accounts AS (
  SELECT DISTINCT account
  FROM lookup.expected_sources
), events AS (
  SELECT
    eventid,
    errorcode,
    awsregion,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    useridentity.accountid AS caller_account,
    json_extract_scalar(requestparameters, '$.roleArn') AS role_arn
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND eventsource = 'sts.amazonaws.com'
    AND eventname = 'AssumeRole'
    AND useridentity.type = 'AWSAccount'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  caller_account,
  role_arn,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
LEFT JOIN accounts ON accounts.account = events.caller_account
WHERE ts >= since - interval '28' day AND ts < until
  AND accounts.account IS NULL
GROUP BY 1, 2, 3, 4
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen
LIMIT 1000
