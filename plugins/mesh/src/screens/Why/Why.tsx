import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { whyRouteRef } from '../../routes';
import { useWhyState } from './useWhyState';
import { readWhySearch, whySearch } from './whySearch';
import { WhyView } from './WhyView';

/** The page that says why a pod has the sidecar that it has. Its address names the pod and what is assumed. */
export function Why() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const path = useRouteRef(whyRouteRef);
  const address = useMemo(() => readWhySearch(search), [search]);
  const { state, reload } = useWhyState(address);
  return (
    <WhyView
      state={state}
      address={address}
      onRetry={reload}
      onAsk={next => navigate(`${path()}${whySearch(next)}`)}
    />
  );
}
