/** One type of configuration that istiod serves a proxy, by what its connection says of it. @public */
export interface XdsType {
  /** `CDS`, `LDS` …, or the last word of the type where it has no short name. */
  name: string;
  /** Whether the proxy has acknowledged what it was sent last (Istio `pilot/pkg/xds/statusgen.go`). */
  standing: 'acknowledged' | 'pending' | 'not-sent';
  /** It has acknowledged an earlier one on this connection. */
  acknowledgedBefore: boolean;
  /** When it was sent last, ISO 8601; null where istiod does not say, as before 1.23. */
  sentAt: string | null;
  /** The proxy's own words for what it rejected. */
  error: string | null;
}

/** What one proxy looks like to one istiod. @public */
export interface ProxyConnection {
  /** `<pod>.<namespace>` */
  proxy: string;
  /** The pod of istiod that lists it, and its revision. */
  istiod: string;
  revision: string;
  /** An istiod may serve several clusters with pods of the same names. */
  clusterId: string;
  /** As the proxy itself says. */
  istioVersion: string | null;
  types: XdsType[];
}

/** Why an istiod was not asked, or did not answer. @public */
export type WhyNotAsked =
  | 'no-istiod' // none in this cluster: managed, external or gone
  | 'not-ready'
  | 'forbidden' // this portal may not forward a port
  | 'refused' // istiod itself answers 401 or 403
  | 'debug-off' // 404
  | 'unreachable'
  | 'partly' // some answered and do not list the proxy, others did not answer
  | 'unknown'; // the cluster or its istiods could not be read

/** An istiod that did not answer, or a revision without any. @public */
export interface UnaskedIstiod {
  revision: string;
  /** Null where the revision has none. */
  istiod: string | null;
  reason: WhyNotAsked;
  why: string;
}

/** What the istiods of one or more revisions said when they were asked. @public */
export interface AskedConnections {
  askedAt: string;
  connections: ProxyConnection[];
  /** The istiods that answered. */
  answered: Array<{ istiod: string; revision: string }>;
  unasked: UnaskedIstiod[];
}
