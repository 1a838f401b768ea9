-- id: cloudtrail/vpn-or-mirror-created
-- title: A VPN, a peering door or a traffic mirror was made
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1133, T1040
-- why: A way in that bypasses load balancer and web ACL, or a copy of all packets, is set up with one
--   call.
-- triage: Network changes have an owner. Unknown: delete it, look at connections since (flow logs).
-- limits: Peerings are in the CIS panel cloudtrail/vpc-changes. The request shape differs between old
--   and new EC2 calls; target may be empty.
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
      json_extract_scalar(requestparameters, '$.customerGatewayId'),
      json_extract_scalar(requestparameters, '$.CreateClientVpnEndpointRequest.Description'),
      json_extract_scalar(requestparameters, '$.CreateTrafficMirrorSessionRequest.NetworkInterfaceId'),
      json_extract_scalar(requestparameters, '$.networkInterfaceId'),
      json_extract_scalar(requestparameters, '$.CreateTransitGatewayPeeringAttachmentRequest.PeerAccountId'),
      json_extract_scalar(requestparameters, '$.peerAccountId'),
      json_extract_scalar(requestparameters, '$.CreateInstanceConnectEndpointRequest.SubnetId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND eventname IN (
      'CreateVpnConnection', 'CreateClientVpnEndpoint', 'AuthorizeClientVpnIngress',
      'CreateTrafficMirrorSession', 'CreateTrafficMirrorTarget', 'CreateTransitGatewayPeeringAttachment',
      'CreateVerifiedAccessEndpoint', 'CreateInstanceConnectEndpoint', 'EnableAddressTransfer')
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
