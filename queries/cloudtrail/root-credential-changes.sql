-- id: cloudtrail/root-credential-changes
-- title: Password, e-mail or recovery of a root user was changed
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1098, T1531
-- why: Who owns the mailbox and the recovery of an account owns the account. A password recovery nobody
--   asked for is the start of a takeover.
-- triage: Ask the holder of the root mailbox at once; secure the mailbox first, then the account.
--   Contacts removed: AWS's own warnings no longer arrive.
-- limits: Written by the sign-in service in us-east-1. Changes by AWS Support leave no event.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.primaryEmail'),
      json_extract_scalar(requestparameters, '$.alternateContactType'),
      json_extract_scalar(requestparameters, '$.accountId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource IN ('signin.amazonaws.com', 'account.amazonaws.com')
    AND eventname IN ('PasswordRecoveryRequested', 'PasswordRecoveryCompleted', 'PasswordUpdated', 'EmailUpdated',
      'StartPrimaryEmailUpdate', 'AcceptPrimaryEmailUpdate', 'PutAlternateContact', 'DeleteAlternateContact',
      'PutContactInformation')
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
