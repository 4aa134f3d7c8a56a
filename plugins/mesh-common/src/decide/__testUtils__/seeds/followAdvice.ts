import type { Decision } from '../../decision';
import { viewMigration } from '../../../steering';
import { withInjectionLabels, wantedLabels } from '../../../steps/wanted';
import type { Story } from '../Story';

/** Checks that fail where somebody changed the labels before the first write. */
const atTheStart = ['MESH105', 'MESH108'];

/** As long as a rollout takes in the fake world. */
const rolloutSeconds = 10;

/** Does what a patient person does who reads the remedy of a stop, and asks to go on. */
export function followAdvice(story: Story, decision: Decision): void {
  if (decision.kind === 'paused') {
    story.ask('resume');
    return;
  }
  if (decision.kind !== 'stop') return;
  const codes = decision.findings.map(({ code }) => code);
  if (codes.includes('MESH201') || codes.includes('MESH101')) {
    story.ask('cancel');
    return;
  }
  if (codes.includes('MESH225')) {
    confirm(story);
    return;
  }
  for (const { code, object } of decision.findings) {
    if (code === 'MESH203' || code === 'MESH235') putLabelsBack(story);
    if (atTheStart.includes(code)) putPriorLabelsBack(story);
    if (code === 'MESH112') changeLabelsInGit(story);
    if (code === 'MESH209') restartByHand(story, object?.name ?? '');
    if (code === 'MESH206' || code === 'MESH115') deleteBrokenPods(story);
  }
  // "Wait until its rollout is complete."
  if (codes.includes('MESH115')) {
    for (let second = 0; second < rolloutSeconds; second += 1) story.look();
  }
  story.ask('retry');
}

function confirm(story: Story): void {
  const { record, world, decision } = story;
  const view = viewMigration({ record, facts: world.facts(), decision });
  story.ask('confirm', { gate: view.awaits?.gate });
}

function putLabelsBack({ world, record }: Story): void {
  const labels = wantedLabels(record, world.facts());
  if (labels) {
    world.relabel(withInjectionLabels(world.labels, labels), 'kubectl');
  }
}

function changeLabelsInGit({ world, record }: Story): void {
  const labels = wantedLabels(record, world.facts());
  if (labels) {
    const written = withInjectionLabels(world.labels, labels);
    world.relabel(written, 'argocd-controller');
  }
}

function putPriorLabelsBack({ world, record }: Story): void {
  const labels = withInjectionLabels(world.labels, record.prior.labels);
  world.relabel(labels, 'kubectl');
}

function restartByHand({ world }: Story, name: string): void {
  world.rolled
    .find(each => each.name === name)
    ?.annotateTemplate('kubectl.kubernetes.io/restartedAt', world.now);
}

function deleteBrokenPods({ world }: Story): void {
  for (const each of world.replacers) each.deleteBrokenPods();
}
