import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import type { RegistrationAtCall } from '../../src/records/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const REFUSED = '403 Forbidden';
const GOOD = '200 OK';

/** Who registered before the call, as `bert@b.example`, each with the answer, at 192.0.2.50 on hosts of their own. */
type Registered = readonly (readonly [string, string])[];

async function calleeOf(registered: Registered, called: string): Promise<RegistrationAtCall | null> {
  const before = registered.map(
    ([address, answer], i) => `party r${i} 192.0.2.${100 + i} sip:${address}
dialog reg${i} r${i} p
${i}.00 reg${i} > REGISTER
${i}.02 reg${i} < ${answer}
`,
  );
  const call = `party x 192.0.2.99 ${called}
dialog o anna x
30.00 o anna>p INVITE ${called}
30.02 o p>anna 480 Temporarily Unavailable
30.04 o anna>p ACK
later 90`;
  const { calls } = await analysisOfCapture(captureOf(readScenario(...before, call)));
  return calls[0]?.record.registered.callee ?? null;
}

async function stateOf(registered: Registered, called: string): Promise<string | null> {
  const found = await calleeOf(registered, called);
  return found === null ? null : `${found.state} ${found.isSameDomain ? 'same' : 'perhaps'} ${found.aor}`;
}

describe('how a callee stood with the registrar', () => {
  test.each<[string, Registered, string, string | null]>([
    [
      'in the same domain, however it is written',
      [['bert@b.example', REFUSED]],
      'sip:bert@B.Example.',
      'refused same sip:bert@b.example',
    ],
    ['of another domain', [['bert@other.example', REFUSED]], 'sip:bert@b.example', null],
    [
      'each in its own',
      [
        ['bert@b.example', REFUSED],
        ['bert@other.example', GOOD],
      ],
      'sip:bert@b.example',
      'refused same sip:bert@b.example',
    ],
    [
      'each in its own, the other way',
      [
        ['bert@b.example', GOOD],
        ['bert@other.example', REFUSED],
      ],
      'sip:bert@other.example',
      'refused same sip:bert@other.example',
    ],
    [
      'called by an address',
      [['bert@b.example', REFUSED]],
      'sip:bert@192.0.2.50',
      'refused perhaps sip:bert@b.example',
    ],
    ['called by a number alone', [['100@b.example', REFUSED]], 'tel:100', 'refused perhaps sip:100@b.example'],
    [
      'registered under an address',
      [['bert@192.0.2.50', REFUSED]],
      'sip:bert@b.example',
      'refused perhaps sip:bert@192.0.2.50',
    ],
    [
      'called by an address that two domains may have',
      [
        ['bert@b.example', REFUSED],
        ['bert@other.example', REFUSED],
      ],
      'sip:bert@192.0.2.50',
      null,
    ],
    [
      'refused by name, good under an address',
      [
        ['bert@b.example', REFUSED],
        ['bert@192.0.2.50', GOOD],
      ],
      'sip:bert@b.example',
      null,
    ],
    [
      'good by name, refused under an address',
      [
        ['bert@b.example', GOOD],
        ['bert@192.0.2.50', REFUSED],
      ],
      'sip:bert@b.example',
      'registered same sip:bert@b.example',
    ],
    [
      'refused by name and under an address',
      [
        ['bert@b.example', REFUSED],
        ['bert@192.0.2.50', REFUSED],
      ],
      'sip:bert@b.example',
      'refused same sip:bert@b.example',
    ],
    ['another user', [['carl@b.example', REFUSED]], 'sip:bert@b.example', null],
  ])('%s', async (_, registered, called, expected) => {
    expect(await stateOf(registered, called)).toBe(expected);
  });

  test('whichever of many domains it is, by name; and by an address, one of few', async () => {
    const tenants = Array.from({ length: 12 }, (_, i) => [`100@t${i}.example`, i === 11 ? REFUSED : GOOD] as const);
    expect(await stateOf(tenants, 'sip:100@t11.example')).toBe('refused same sip:100@t11.example');
    expect(await stateOf([['100@192.0.2.50', REFUSED], ...tenants.slice(3, 11)], 'sip:100@192.0.2.50')).toBeNull();
    const others = Array.from({ length: 9 }, (_, i) => [`100@t${i}.example`, REFUSED] as const);
    const all = [['100@192.0.2.50', REFUSED] as const, ...others];
    expect(await stateOf(all, 'sip:100@192.0.2.50')).toBeNull();
    expect(await stateOf(all.slice(0, 9), 'sip:100@192.0.2.50')).toBe('refused same sip:100@192.0.2.50');
  });
});
