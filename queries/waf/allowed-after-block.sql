-- id: waf/allowed-after-block
-- title: Clients that got through after being blocked
-- source: waf
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1190, T1027
-- why: Somebody who is refused five times and then let through with a counted rule may have found the form
--   of the attack that the rules do not know.
-- triage: Read allowed_uris in the logs of the load balancer for the same client: answers of 200 and large
--   bodies are bad. Tighten the rule that only counted.
-- limits: The web ACLs log blocks and counted requests only, so a request that matched nothing at all is
--   not seen here; the load balancer has it.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    coalesce(regexp_extract(webaclid, 'webacl/([^/]+)/', 1), webaclid) AS webacl,
    action,
    terminatingruleid AS rule_id,
    httprequest.clientip AS ip,
    httprequest.country AS country,
    httprequest.uri AS uri,
    from_unixtime("timestamp" / 1000) AS ts
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), blocked AS (
  SELECT
    since,
    account,
    webacl,
    ip,
    count(*) AS blocks,
    min(ts) AS first_block,
    max(ts) AS last_block,
    array_join(array_sort(array_agg(DISTINCT rule_id)), ', ') AS rules
  FROM requests
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until AND action = 'BLOCK'
  GROUP BY 1, 2, 3, 4
  HAVING count(*) >= 5
)
SELECT
  CAST(blocked.since AS date) AS week_start,
  blocked.account AS account_id,
  blocked.webacl,
  blocked.ip,
  max(allowed.country) AS country,
  max(blocked.blocks) AS blocks,
  max(blocked.rules) AS rules,
  count(*) AS allowed_afterwards,
  array_join(slice(array_sort(array_agg(DISTINCT allowed.uri)), 1, 10), ', ') AS allowed_uris,
  min(allowed.ts) AS first_allowed
FROM blocked
JOIN requests allowed
  ON allowed.account = blocked.account
  AND allowed.webacl = blocked.webacl
  AND allowed.ip = blocked.ip
  AND allowed.action = 'ALLOW'
  AND allowed.ts > blocked.first_block
  AND allowed.ts < blocked.last_block + interval '1' hour
GROUP BY blocked.since, blocked.account, blocked.webacl, blocked.ip
ORDER BY allowed_afterwards DESC, ip
LIMIT 1000
