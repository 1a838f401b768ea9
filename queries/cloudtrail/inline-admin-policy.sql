-- id: cloudtrail/inline-admin-policy
-- title: A policy text grants everything, or all of IAM
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098.003
-- why: An inline policy does not show in the list of attached policies and is easily overlooked in
--   reviews; with Action * it is an administrator.
-- triage: Read the document in the event. Remove the statement, then look at what the target did since.
-- limits: Looks for *, iam:*, sts:* or NotAction on all resources, or on all of IAM, in each
--   statement that allows. Conditions, boundaries and denies beside it are not evaluated; rights
--   put together from single actions are not seen.
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
      json_extract_scalar(requestparameters, '$.roleName'),
      json_extract_scalar(requestparameters, '$.groupName'),
      json_extract_scalar(requestparameters, '$.policyArn'),
      json_extract_scalar(requestparameters, '$.policyName')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.policyName'),
      json_extract_scalar(requestparameters, '$.policyArn')) AS policy,
    json_extract_scalar(requestparameters, '$.policyDocument') AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN ('PutUserPolicy', 'PutRolePolicy', 'PutGroupPolicy', 'CreatePolicy', 'CreatePolicyVersion')
), granting AS (
  SELECT events.*
  FROM events
  CROSS JOIN UNNEST(coalesce(
    TRY_CAST(json_extract(document, '$.Statement') AS ARRAY(JSON)),
    ARRAY[json_extract(document, '$.Statement')])) AS t (statement)
  WHERE json_extract_scalar(t.statement, '$.Effect') = 'Allow'
    AND (json_extract(t.statement, '$.NotAction') IS NOT NULL
      OR regexp_like(json_format(json_extract(t.statement, '$.Action')), '"(\*|\*:\*|iam:\*|sts:\*)"'))
    AND regexp_like(json_format(json_extract(t.statement, '$.Resource')),
      '"(\*|arn:aws[a-z-]*:iam::[0-9*]*:(\*|(role|user|group|policy)/\*))"')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  policy,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM granting
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
