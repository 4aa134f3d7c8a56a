/** istiod's monitoring port: it answers `/version` and `/debug/…` to localhost without a token. */
export const ISTIOD_MONITORING_PORT = 15014;
