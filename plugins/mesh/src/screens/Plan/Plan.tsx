import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { readPlanSearch } from '../../moves/planSearch';
import { formatTarget } from '../../moves/targetAddress';
import { migrationRouteRef } from '../../routes';
import { PlanView } from './PlanView';
import { usePlanState } from './usePlanState';
import { usePodChanges } from './usePodChanges';

/** The plan page. Its address names what is moved and where to, so that it can be sent. */
export function Plan() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const migrationPath = useRouteRef(migrationRouteRef);
  const address = useMemo(() => readPlanSearch(search), [search]);
  const { state, form, setForm, renew, start } = usePlanState(address, id =>
    navigate(migrationPath({ id })),
  );
  const asked = state.state === 'shown' && state.chosen ? state.plan : null;
  const { podChanges, askAgain } = usePodChanges(asked);
  return (
    <PlanView
      state={state}
      address={address}
      podChanges={podChanges}
      form={form}
      callbacks={{
        onTarget: target => {
          const next = new URLSearchParams(search);
          next.set('target', formatTarget(target));
          setSearch(next, { replace: true });
        },
        onForm: setForm,
        onAgain: renew,
        onAskAgain: askAgain,
        onStart: start,
      }}
    />
  );
}
