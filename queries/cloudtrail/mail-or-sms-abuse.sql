-- id: cloudtrail/mail-or-sms-abuse
-- title: Mail or text message sending was opened
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1496.003, T1496.004
-- why: Phishing and SMS pumping run on other people's accounts: new identities, leaving the sandbox, a
--   higher spend limit.
-- triage: Mail identities come from code. Unknown: delete the identity, switch sending off, deactivate
--   the key, tell AWS.
-- limits: The sending itself is a data event and not recorded by default; who only asks for limits
--   is in cloudtrail/ses-enumeration.
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
      json_extract_scalar(requestparameters, '$.emailAddress'),
      json_extract_scalar(requestparameters, '$.emailIdentity'),
      json_extract_scalar(requestparameters, '$.domain'),
      json_extract_scalar(requestparameters, '$.identity'),
      json_extract_scalar(requestparameters, '$.phoneNumber'),
      json_extract_scalar(requestparameters, '$.mailType'),
      json_extract_scalar(requestparameters, '$.attributes.MonthlySpendLimit')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('ses.amazonaws.com', 'sns.amazonaws.com', 'sms-voice.amazonaws.com', 'pinpoint.amazonaws.com')
    AND eventname IN (
      'VerifyEmailIdentity', 'VerifyDomainIdentity', 'CreateEmailIdentity', 'PutAccountDetails',
      'PutAccountSendingAttributes', 'UpdateAccountSendingEnabled', 'SetSMSAttributes',
      'CreateSMSSandboxPhoneNumber', 'VerifySMSSandboxPhoneNumber', 'RequestPhoneNumber')
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
