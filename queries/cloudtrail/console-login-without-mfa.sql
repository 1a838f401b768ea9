-- id: cloudtrail/console-login-without-mfa
-- title: Console login of an IAM user without MFA
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1078.004
-- stratus: aws.initial-access.console-login-without-mfa
-- cis: 4.2
-- why: A password alone is guessed, phished and reused. Every console login of an IAM user must show a
--   second factor.
-- triage: Ask the person whether it was them, then register a device or, better, move them to Identity
--   Center. A login from an unknown address without MFA is an incident: disable the login profile and
--   look at the session's calls with cloudtrail/api-after-login.
-- limits: Identity Center and SAML logins say MFAUsed No because the identity provider asks for the
--   factor; they are left out. Root is in cloudtrail/root-console-login.
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
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
    AND coalesce(json_extract_scalar(additionaleventdata, '$.MFAUsed'), 'No') <> 'Yes'
    AND useridentity.type = 'IAMUser'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success'
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY events DESC, first_seen, account_id, person, action
LIMIT 1000
