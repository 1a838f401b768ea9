-- id: cloudtrail/login-profile-for-another-user
-- title: A console password was set for somebody else
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098, T1078.004
-- stratus: aws.persistence.iam-create-user-login-profile,
--   aws.privilege-escalation.iam-update-user-login-profile
-- why: A password on a machine user, or a new password on an administrator, turns API access into a
--   console session as somebody else.
-- triage: reset_required false for another person is suspicious at once. Ask the caller; otherwise
--   delete the login profile and read ConsoleLogin of the target.
-- limits: Refused attempts are kept (failed). People who change their own password use ChangePassword
--   and are left out.
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
    json_extract_scalar(requestparameters, '$.userName') AS target,
    json_extract_scalar(requestparameters, '$.passwordResetRequired') AS reset_required
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN ('CreateLoginProfile', 'UpdateLoginProfile')
    AND coalesce(json_extract_scalar(requestparameters, '$.userName'), '') <> coalesce(useridentity.username, '')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  reset_required,
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
