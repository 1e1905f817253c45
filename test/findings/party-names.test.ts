import { expect, test } from 'vitest';
import { partyOf } from '../../src/findings/index.ts';

test.each([
  ['transfer/target-busy', 'target', 'target'],
  ['rejection/unwanted', 'target', 'callee'],
  ['call/busy', 'target', 'callee'],
  ['transfer/no-notify', 'transferee', 'transferee'],
  ['rejection/blocked-by-network', 'network', 'network'],
  ['registration/no-answer', 'registrar', 'registrar'],
] as const)('%s blames the %s as %s', (rule, atFault, party) => {
  expect(partyOf(rule, atFault)).toBe(party);
});
