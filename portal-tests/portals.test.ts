import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { packedPackages } from './stories/packedPackages';
import { portalByGuide } from './stories/portalByGuide';
import { Workshop } from './Workshop';

describe('the packages, as they are published', () => {
  let workshop: Workshop | undefined;

  before(async () => {
    workshop = await Workshop.open();
  });

  after(() => workshop?.close());

  const opened = () => {
    assert.ok(workshop, 'The packages could not be packed.');
    return workshop;
  };

  packedPackages(opened);
  portalByGuide('new', opened);
  portalByGuide('legacy', opened);
});
