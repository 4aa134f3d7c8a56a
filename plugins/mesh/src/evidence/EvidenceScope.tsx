import { createContext, useContext, type ReactNode } from 'react';

/** Where statements are about, and as whom their evidence is read. */
export interface Evidence {
  cluster: string;
  /** Whoever may not read the fleet reads as someone who may read this entity. */
  entityRef?: string;
}

const EvidenceContext = createContext<Evidence | null>(null);

/** Lets the statements within open the objects behind them. */
export function EvidenceScope(props: Evidence & { children: ReactNode }) {
  const { children, cluster, entityRef } = props;
  return (
    <EvidenceContext.Provider value={{ cluster, entityRef }}>
      {children}
    </EvidenceContext.Provider>
  );
}

/** Null where objects cannot be opened: then the `kubectl` line alone is shown. */
export function useEvidence(): Evidence | null {
  return useContext(EvidenceContext);
}
