-- id: cloudtrail/identity-center-changes
-- title: Identity Center access was changed
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098.003, T1556.006, T1484.002
-- why: Identity Center opens every account at once: an assignment, a permission set, a removed
--   factor or another identity provider there outweighs anything inside one account.
-- triage: Changes come from the identity team's pipeline in the management or delegated account.
--   Others: remove the assignment, revoke the sessions of the target.
-- limits: Event names of the directory part are not all documented by AWS; the list is what its user
--   guide and console traffic show. Users synchronised from the identity provider (SCIM) appear as
--   CreateUser too.
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
      json_extract_scalar(requestparameters, '$.permissionSetArn'),
      json_extract_scalar(requestparameters, '$.groupId'),
      json_extract_scalar(requestparameters, '$.userId'),
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.instanceArn'),
      json_extract_scalar(requestparameters, '$.directoryId')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.principalId'),
      json_extract_scalar(requestparameters, '$.memberId.userId'),
      json_extract_scalar(requestparameters, '$.userName')) AS assigned_to,
    json_extract_scalar(requestparameters, '$.targetId') AS assigned_account
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('sso.amazonaws.com', 'sso-directory.amazonaws.com', 'identitystore.amazonaws.com')
    AND eventname IN (
      'CreateAccountAssignment', 'CreatePermissionSet', 'AttachManagedPolicyToPermissionSet',
      'AttachCustomerManagedPolicyReferenceToPermissionSet', 'PutInlinePolicyToPermissionSet',
      'PutPermissionsBoundaryToPermissionSet', 'DeletePermissionsBoundaryFromPermissionSet',
      'CreateUser', 'UpdatePassword', 'CreateGroupMembership', 'AddMemberToGroup',
      'DeleteMfaDeviceForUser', 'UpdateMfaDeviceForUser', 'UpdateSsoConfiguration', 'AssociateDirectory',
      'DisassociateDirectory', 'CreateExternalIdPConfigurationForDirectory',
      'EnableExternalIdPConfigurationForDirectory', 'DisableExternalIdPConfigurationForDirectory',
      'ImportExternalIdPCertificate', 'CreateTrustedTokenIssuer', 'PutApplicationGrant')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  assigned_to,
  assigned_account,
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
