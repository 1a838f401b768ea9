-- id: cloudtrail/admin-policy-attached
-- title: A policy with full or identity rights was attached
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098.003
-- stratus: aws.persistence.iam-create-admin-user, aws.persistence.iam-create-backdoor-role
-- why: Full rights given to a user, role or group decide the incident: from here on everything is
--   possible.
-- triage: Only the deployment role attaches these. Detach, then see whether the target was created the
--   same hour (cloudtrail/user-created-and-armed) and by whom it was used.
-- limits: Knows AWS's own administrator policies by name; customer policies with the same rights are
--   found by cloudtrail/inline-admin-policy and cloudtrail/policy-version-escalation.
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
      json_extract_scalar(requestparameters, '$.groupName')) AS target,
    json_extract_scalar(requestparameters, '$.policyArn') AS policy
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN ('AttachUserPolicy', 'AttachRolePolicy', 'AttachGroupPolicy')
    AND regexp_like(coalesce(json_extract_scalar(requestparameters, '$.policyArn'), ''),
      '/(AdministratorAccess|IAMFullAccess|PowerUserAccess|SystemAdministrator|AWSOrganizationsFullAccess)$')
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
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
