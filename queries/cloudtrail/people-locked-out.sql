-- id: cloudtrail/people-locked-out
-- title: Several people lost their access within an hour
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1531
-- why: Before extortion, or in anger, the administrators are locked out: passwords changed, keys
--   and factors removed, assignments taken away, one person after the other.
-- triage: Somebody who leaves is one person with a ticket. Several: reach the identity team by
--   telephone, stop the principal, give access back from the break-glass account.
-- limits: Three different people within an hour by one principal; calls that failed are left out. A
--   clean-up of many leavers, or directory synchronisation after a reorganisation, looks the same.
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
      json_extract_scalar(requestparameters, '$.userId'),
      json_extract_scalar(requestparameters, '$.principalId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND errorcode IS NULL
    AND (eventsource = 'iam.amazonaws.com' AND (
        eventname IN ('DeleteUser', 'DeleteLoginProfile', 'UpdateLoginProfile', 'DeleteAccessKey', 'DeactivateMFADevice')
        OR eventname = 'UpdateAccessKey' AND json_extract_scalar(requestparameters, '$.status') = 'Inactive')
      OR eventsource IN ('sso-directory.amazonaws.com', 'identitystore.amazonaws.com')
        AND eventname IN ('DisableUser', 'DeleteUser', 'UpdatePassword')
      OR eventsource = 'sso.amazonaws.com' AND eventname = 'DeleteAccountAssignment'
        AND json_extract_scalar(requestparameters, '$.principalType') = 'USER')
)
SELECT
  CAST(since AS date) AS week_start,
  date_trunc('hour', ts) AS hour_start,
  account_id,
  person,
  principal,
  count(DISTINCT target) AS people,
  count(DISTINCT eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT target)), 1, 20), ', ') AS targets,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT target) >= 3
ORDER BY people DESC, hour_start, account_id, person
LIMIT 1000
