-- id: cloudtrail/access-key-for-another-user
-- title: An access key was made or switched on again for somebody else
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098.001
-- stratus: aws.persistence.iam-backdoor-user, aws.persistence.iam-create-admin-user
-- why: A second key on an existing user, or an old key made active again, is the quietest way to
--   stay: the owner goes on working and notices nothing.
-- triage: Ask the caller and the owner of the user. Unexpected: deactivate the key in access_key, then
--   look for its use by that key id in the trail.
-- limits: Users who make a key for themselves send no or their own user name and are left out; a stolen
--   key that renews itself is seen by cloudtrail/new-network-for-person.
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
    coalesce(
      json_extract_scalar(responseelements, '$.accessKey.accessKeyId'),
      json_extract_scalar(requestparameters, '$.accessKeyId')) AS access_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND (eventname = 'CreateAccessKey'
      OR eventname = 'UpdateAccessKey' AND json_extract_scalar(requestparameters, '$.status') = 'Active')
    AND errorcode IS NULL
    AND json_extract_scalar(requestparameters, '$.userName') <> coalesce(useridentity.username, '')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  access_key,
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
