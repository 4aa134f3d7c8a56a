import { injectionLabelsOf } from '../../model/labels';
import { viewMigration } from '../../steering';
import { describeLabels } from '../../steps/describeLabels';
import type { Story } from './Story';

/** How things are in a story: the labels, what the pods run, and what the page says. */
export function standingOf({
  world,
  record,
  decision,
}: Pick<Story, 'world' | 'record' | 'decision'>): string[] {
  const labels = describeLabels(injectionLabelsOf(world.labels));
  const pods = world.rolled.map(
    ({ name, pods: all }) =>
      `${name} on ${[...new Set(all.map(({ revision }) => revision))].join(', ')}`,
  );
  const view = viewMigration({ record, facts: world.facts(), decision });
  return [
    `labels  ${labels}`,
    `pods    ${pods.join('; ')}`,
    `screen  ${view.headline.text}`,
    ...(view.pinned ? [`pinned  ${view.pinned}`] : []),
  ];
}
