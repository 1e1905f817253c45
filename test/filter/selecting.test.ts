import { expect, test } from 'vitest';
import { ALL, EVERYTHING, type Selecting } from '../../src/filter/index.ts';
import { Selector } from '../../src/filter/selector.ts';
import { emptyArrival } from '../../src/model/index.ts';
import { SipMessage } from '../../src/sip/index.ts';

test('whoever wants everything is told what a selection of everything says', () => {
  const selector: Selecting = new Selector(EVERYTHING, 1);
  const others = () => ({ joined: ['b'], passedOn: [{ first: 1, second: 2 }] });
  const said = (each: Selecting) => ({
    ...Object.fromEntries(
      (['isFiltering', 'isLooking', 'needs', 'isIncomplete', 'isOfTold'] as const).map((name) => [name, each[name]]),
    ),
    mayMatch: each.mayMatch(emptyArrival()),
    isInRange: [each.isInRange(1), each.isInRange(Number.NaN)],
    matches: each.matches(new SipMessage(), emptyArrival()),
    wantLegs: each.wantLegs(1, 2, others),
    tells: [each.tells(['a']), each.tells([null])],
    tellsHashed: each.tellsHashed(1, 2),
    tellsLeg: each.tellsLeg(others),
    labelsOf: each.labelsOf('a'),
  });
  expect(said(ALL)).toEqual(said(selector));
});
