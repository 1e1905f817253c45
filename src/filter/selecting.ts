import type { Selection, Selector } from './selector.ts';

export const EVERYTHING: Selection = { filter: null, from: null, to: null };

/** What a reader of a trace asks of what somebody wants of it. */
export type Selecting = Pick<Selector, keyof Selector>;

/** Of whoever wants everything. */
export const ALL: Selecting = {
  isFiltering: false,
  isLooking: false,
  needs: [],
  isIncomplete: false,
  isOfTold: false,
  mayMatch: () => false,
  isInRange: () => true,
  matches: () => true,
  tells: () => true,
  tellsHashed: () => true,
  tellsLeg: () => false,
  wantLegs: () => {},
  labelsOf: () => [],
};

/** Most want everything: what applies a selection is loaded for one. @param seed of the hashes of Call-IDs. */
export async function selectingOf(selection: Selection | undefined, seed: number): Promise<Selecting> {
  return selection === undefined ? ALL : new (await import('./selector.ts')).Selector(selection, seed);
}
