import { Content, Link } from '@backstage/core-components';
import { useSearchParams } from 'react-router-dom';
import { Screen } from '../src/components/Screen';
import { cardStates } from './cardStates';
import { entityMeshStates } from './entityMeshStates';
import { fleetListStates } from './fleetListStates';
import { fleetStates } from './fleetStates';
import { migrationStates } from './migrationStates';
import { planStates } from './planStates';
import { whyStates } from './whyStates';

const states = {
  ...cardStates,
  ...entityMeshStates,
  ...planStates,
  ...migrationStates,
  ...fleetStates,
  ...fleetListStates,
  ...whyStates,
};

/** One state of one screen, by `?state=`; a list of all without it. The attributes are for who photographs them. */
export function StatesPage() {
  const [search] = useSearchParams();
  const shown = search.get('state');
  const state = Object.entries(states).find(([name]) => name === shown);
  return (
    <Content>
      <Screen>
        {state ? (
          <div data-state={state[0]} key={state[0]}>
            {state[1]}
          </div>
        ) : (
          Object.keys(states).map(name => (
            <div key={name}>
              <Link data-state-link to={`?state=${encodeURIComponent(name)}`}>
                {name}
              </Link>
            </div>
          ))
        )}
      </Screen>
    </Content>
  );
}
