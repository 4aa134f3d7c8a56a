import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { packedPackages } from './stories/packedPackages';
import { portalByGuide } from './stories/portalByGuide';
import { openWorkshop, type Workshop } from './Workshop';

describe('the packages, as they are published', () => {
  let workshop: Workshop | undefined;

  before(async () => {
    workshop = await openWorkshop();
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
