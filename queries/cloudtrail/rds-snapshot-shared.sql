-- id: cloudtrail/rds-snapshot-shared
-- title: A database snapshot was shared outside the organization or with everybody
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1537
-- stratus: aws.exfiltration.rds-share-snapshot
-- lookups: expected_sources
-- why: A shared database snapshot is the whole database, restored in somebody else's account within
--   minutes.
-- triage: Remove the permission; treat the data as disclosed unless the other account is known.
-- limits: Organization accounts are those of lookup.expected_sources. Snapshots copied out through an
--   export task are in cloudtrail/data-exported-to-bucket.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), accounts AS (
  SELECT DISTINCT account
  FROM lookup.expected_sources
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
      json_extract_scalar(requestparameters, '$.dBSnapshotIdentifier'),
      json_extract_scalar(requestparameters, '$.dBClusterSnapshotIdentifier'),
      json_extract_scalar(requestparameters, '$.snapshotIdentifier')) AS target,
    coalesce(regexp_extract(requestparameters, '"valuesToAdd"\s*:\s*(\[[^\]]*\])', 1), '') || coalesce(regexp_extract(requestparameters,
      '"accountWithRestoreAccess"\s*:\s*("[^"]*")', 1), '') AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource IN ('rds.amazonaws.com', 'redshift.amazonaws.com')
    AND eventname IN ('ModifyDBSnapshotAttribute', 'ModifyDBClusterSnapshotAttribute', 'AuthorizeSnapshotAccess')
), named AS (
  SELECT events.*, t.outsider
  FROM events
  CROSS JOIN UNNEST(regexp_extract_all(document, '"([^"]+)"', 1)) AS t (outsider)
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS shared_with,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
LEFT JOIN accounts ON accounts.account = named.outsider
WHERE ts >= since AND ts < until
  AND accounts.account IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000
