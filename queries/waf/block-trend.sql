-- id: waf/block-trend
-- title: Blocked requests by rule, against the weeks before
-- source: waf
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1190, T1595
-- operation: A4
-- why: Blocks are always there. What tells is the change: a rule that suddenly blocks much, or one that
--   blocked for weeks and now blocks nothing.
-- triage: Ratio above three: open top-blocked-clients and look for the target in sample_uris. Rule fallen
--   to zero: was it changed (cloudtrail UpdateWebACL), or did the attacker find a way around
--   (allowed-after-block)?
-- limits: The rule inside a managed group is in group_rule. Only logged requests count, see the logging
--   filter of the web ACL.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), blocks AS (
  SELECT
    account,
    coalesce(regexp_extract(webaclid, 'webacl/([^/]+)/', 1), webaclid) AS webacl,
    terminatingruletype AS rule_type,
    terminatingruleid AS rule_id,
    element_at(filter(rulegrouplist, g -> g.terminatingrule.ruleid IS NOT NULL), 1).terminatingrule.ruleid AS group_rule,
    httprequest.clientip AS ip,
    httprequest.country AS country,
    httprequest.uri AS uri,
    from_unixtime("timestamp" / 1000) AS ts
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND action = 'BLOCK'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  webacl,
  rule_type,
  rule_id,
  coalesce(group_rule, '-') AS group_rule,
  count_if(ts >= since) AS blocks_week,
  count_if(ts >= since - interval '7' day AND ts < since) AS blocks_prev_week,
  count_if(ts < since) / 4e0 AS blocks_avg_4_weeks,
  count_if(ts >= since) / nullif(count_if(ts < since) / 4e0, 0) AS ratio_to_avg,
  count(DISTINCT CASE WHEN ts >= since THEN ip END) AS clients,
  array_join(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN country END)), ', ') AS countries,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN uri END)), 1, 10), ', ') AS sample_uris
FROM blocks
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, since
ORDER BY blocks_week DESC, blocks_prev_week DESC, rule_id
