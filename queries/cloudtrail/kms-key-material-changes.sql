-- id: cloudtrail/kms-key-material-changes
-- title: Key material was imported, removed or replicated
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1486, T1485
-- why: Imported material can be deleted at once, without the waiting days of ScheduleKeyDeletion, and
--   everything encrypted with it is gone.
-- triage: Import the material again if we have it. Unknown key: see what was re-encrypted with it.
-- limits: ScheduleKeyDeletion and DisableKey are in cloudtrail/kms-key-disable-or-delete.
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
      json_extract_scalar(requestparameters, '$.keyId'),
      json_extract_scalar(requestparameters, '$.customKeyStoreId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'kms.amazonaws.com'
    AND eventname IN (
      'ImportKeyMaterial', 'DeleteImportedKeyMaterial', 'UpdatePrimaryRegion', 'ReplicateKey',
      'CreateCustomKeyStore', 'DeleteCustomKeyStore', 'DisconnectCustomKeyStore')
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
