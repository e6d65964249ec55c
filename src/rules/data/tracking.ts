// What advertisers and sharing buttons add to an address, and what no page needs to be found.

/** Names of query parameters on any site. */
export const trackingParameters: RegExp =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|igshid|igsh|mc_cid|mc_eid|msclkid|twclid|ttclid|yclid|_hsenc|_hsmi|__twitter_impression|ref_src|ref_url|mibextid)$/i;

/** Those that mean something else on other sites, by host. */
export const trackingBySite: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/i, /^(?:si|feature|pp)$/],
  [/(?:^|\.)spotify\.com$/i, /^si$/],
  [/(?:^|\.)(?:x|twitter)\.com$/i, /^[st]$/],
  [/(?:^|\.)linkedin\.com$/i, /^(?:trk|trackingId|lipi|originalSubdomain)$/],
];
