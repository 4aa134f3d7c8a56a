import { installRevisions, InstalledRevisions } from './parts/installRevisions';
import { Scenario, Stage } from './Stage';

/** Nodes, both control planes and their tags, all ready. */
export function buildTwoRevisions(
  stage: Stage,
  resources?: InstalledRevisions['resources'],
): void {
  installRevisions(stage, {
    versions: ['1.29.6', '1.30.3'],
    resources,
    tags: { default: '1-29-6', stable: '1-29-6', canary: '1-30-3' },
  });
}

/** Two control planes and nothing that uses them: the beginning of most tests. @public */
export const twoRevisions: Scenario = {
  name: 'twoRevisions',
  description:
    'Revisions 1-29-6 (tags default and stable) and 1-30-3 (tag canary), and no applications.',
  customResources: true,
  build: buildTwoRevisions,
};
