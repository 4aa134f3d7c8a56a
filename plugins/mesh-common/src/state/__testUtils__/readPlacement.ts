import { placementSchema } from '../../contract/entityMesh';
import { buildPlacement } from '../buildPlacement';
import type { PlacementInput } from '../placementInput';

/** Condition and sentence, which is what a visitor reads; the answer must also keep the contract. */
export function readPlacement(input: PlacementInput): [string, string] {
  const placement = buildPlacement(input);
  expect(placementSchema.parse(placement)).toEqual(placement);
  return [placement.condition, placement.headline.text];
}
