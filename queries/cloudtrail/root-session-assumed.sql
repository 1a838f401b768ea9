-- id: cloudtrail/root-session-assumed
-- title: Root of a member account was taken by AssumeRoot, or such sessions were switched
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1078.004, T1548.005
-- why: From the management or the delegated account, AssumeRoot opens any member account as root
--   for a few tasks: unlock bucket and queue policies, delete root credentials, or make a new root
--   password.
-- triage: Each use has a ticket. None: find what session_key did in the target account, undo it
--   there, then treat the caller as compromised. IAMCreateRootUserPassword hands the account to
--   whoever reads the root mailbox.
-- limits: What the session does is written in the target account under its key. Whether central
--   management was on before a switch is not looked up.
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
      json_extract_scalar(requestparameters, '$.targetPrincipal'),
      recipientaccountid) AS target,
    regexp_extract(json_extract_scalar(requestparameters, '$.taskPolicyArn.arn'), '[^/]+$') AS task,
    json_extract_scalar(responseelements, '$.credentials.accessKeyId') AS session_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND (eventsource = 'sts.amazonaws.com' AND eventname = 'AssumeRoot'
      OR eventsource = 'iam.amazonaws.com' AND eventname IN (
        'EnableOrganizationsRootSessions', 'DisableOrganizationsRootSessions',
        'EnableOrganizationsRootCredentialsManagement', 'DisableOrganizationsRootCredentialsManagement'))
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  task,
  session_key,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
