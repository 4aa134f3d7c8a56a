import {
  type Decision,
  type Marks,
  say,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { marksToSave } from './marksToSave';

const before: Marks = {
  restartSeenAt: {},
  relabelling: { over: 'kubectl, -', times: 1 },
};
const decision: Decision = {
  kind: 'act',
  intents: [],
  why: say('relabel.write', 'Setting the labels.'),
  marks: { ...before, relabelling: { over: 'kubectl, -', times: 2 } },
  step: 'relabel',
};

describe('marksToSave', () => {
  it('counts a relabelling that is decided anew, and none that is sent again', () => {
    expect(marksToSave(before, decision, false).relabelling?.times).toBe(2);
    expect(marksToSave(before, decision, true).relabelling?.times).toBe(1);
  });
});
