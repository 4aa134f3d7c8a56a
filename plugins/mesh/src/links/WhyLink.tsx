import { Link } from '@backstage/core-components';
import { createContext, useContext, type ReactNode } from 'react';
import { useMeshTranslation } from '../translation/useMeshTranslation';

/** A pod, and where it is. */
export interface PodAddress {
  cluster: string;
  namespace: string;
  pod: string;
}

/** Where the explanation of a pod stands. */
export interface WhyLinks {
  whyHref: (pod: PodAddress) => string;
}

const WhyContext = createContext<((pod: string) => string) | null>(null);

/** Lets the pods within link to the page that explains them. */
export function WhyLinkScope(props: {
  href: (pod: string) => string;
  children: ReactNode;
}) {
  return (
    <WhyContext.Provider value={props.href}>
      {props.children}
    </WhyContext.Provider>
  );
}

/** Leads to the page that says why the pod has the sidecar that it has. */
export function WhyLink({ pod }: { pod: string }) {
  const { t } = useMeshTranslation();
  const href = useContext(WhyContext);
  return href ? (
    // It stands within a line of other text, from which colour alone does not tell it.
    <Link
      to={href(pod)}
      underline="always"
      aria-label={t('why.linkOf', { pod })}
    >
      {t('why.link')}
    </Link>
  ) : null;
}
