-- id: cloudtrail/user-created-and-armed
-- title: A new user got a credential, a password or rights within the hour
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1136.003, T1098
-- stratus: aws.persistence.iam-create-admin-user
-- why: CreateUser followed by a key and rights is what most scripts of intruders do first. People here
--   come from Identity Center, so a new IAM user is rare.
-- triage: Ask the creator. Unexplained: deactivate the keys of user_name, attach a deny, then look at
--   what it and its creator did.
-- limits: Looks one hour ahead; somebody patient is seen by cloudtrail/access-key-for-another-user and
--   cloudtrail/new-principals.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), calls AS (
  SELECT
    eventid,
    eventname,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    json_extract_scalar(requestparameters, '$.userName') AS user_name
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND errorcode IS NULL
    AND eventname IN (
      'CreateUser', 'CreateAccessKey', 'CreateLoginProfile', 'CreateServiceSpecificCredential', 'AttachUserPolicy',
      'PutUserPolicy', 'AddUserToGroup')
), created AS (
  SELECT account_id, user_name, person, min(ts) AS created_at
  FROM calls
  WHERE eventname = 'CreateUser'
  GROUP BY 1, 2, 3
)
SELECT
  CAST(since AS date) AS week_start,
  created.account_id,
  created.person,
  created.user_name,
  created.created_at,
  count(DISTINCT calls.eventid) AS events,
  array_join(array_sort(array_agg(DISTINCT calls.eventname)), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT calls.sourceipaddress)), ', ') AS source_ips,
  max(calls.ts) AS last_seen
FROM created
CROSS JOIN bounds
JOIN calls
  ON calls.account_id = created.account_id
  AND calls.user_name = created.user_name
  AND calls.eventname <> 'CreateUser'
  AND calls.ts >= created.created_at
  AND calls.ts < created.created_at + interval '60' minute
WHERE created.created_at >= since AND created.created_at < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY events DESC, created.created_at
LIMIT 1000
