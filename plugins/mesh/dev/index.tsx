import { createDevApp } from '@backstage/frontend-dev-utils';
import { statesPlugin } from './statesPlugin';
import mesh from '../src/alpha';
import { fakeMesh } from './fakeMesh';

createDevApp({ features: [mesh, fakeMesh, statesPlugin] });
