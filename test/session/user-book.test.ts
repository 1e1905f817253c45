import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/findings/index.ts';
import type { RegistrationAtCall } from '../../src/records/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const REFUSED = '403 Forbidden';
const GOOD = '200 OK';

/** Who registered before the call, as `bert@b.example`, each with the answer, at 192.0.2.50 on hosts of their own. */
type Registered = readonly (readonly [string, string])[];

/** @param by who refuses the call. @param later who registers after it, in the same way. */
function analysisOf(registered: Registered, called: string, by = 'p', later: Registered = []): Promise<Analysis> {
  const registers = [...registered, ...later].map(([address, answer], i) => {
    const second = i + (i < registered.length ? 0 : 40);
    return `party r${i} 192.0.2.${100 + i} sip:${address}
dialog reg${i} r${i} p
${second}.00 reg${i} > REGISTER
${second}.02 reg${i} < ${answer}
`;
  });
  const call = `party x 192.0.2.99 ${called}
dialog o anna x
30.00 o anna>${by} INVITE ${called}
30.02 o ${by}>anna 480 Temporarily Unavailable
30.04 o anna>${by} ACK
later 90`;
  return analysisOfCapture(
    captureOf(readScenario(...registers.slice(0, registered.length), call, ...registers.slice(registered.length))),
  );
}

async function calleeOf(registered: Registered, called: string): Promise<RegistrationAtCall | null> {
  const { calls } = await analysisOf(registered, called);
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

/** Calls missed by each registration that has facts: all, and those that are only likely to have been to it. */
async function missedOf(...given: Parameters<typeof analysisOf>): Promise<string> {
  const { registrations } = await analysisOf(...given);
  return registrations
    .map(({ record: { aor, facts }, findings }) => {
      const found = findings.find(({ rule }) => rule === 'registration/calls-missed');
      return `${aor} ${facts?.callsMissed ?? '-'} ${facts?.callsMissedPerhaps ?? '-'} ${found?.confidence ?? 'silent'}`;
    })
    .join(', ');
}

describe('calls missed by who is not registered', () => {
  const bert = [['bert@b.example', REFUSED]] as const;
  const twoBerts = [...bert, ['bert@other.example', REFUSED]] as const;

  test.each<[string, Parameters<typeof analysisOf>, string]>([
    ['in its domain', [bert, 'sip:bert@b.example'], 'sip:bert@b.example 1 0 likely'],
    ["by its registrar's address", [bert, 'sip:bert@192.0.2.50'], 'sip:bert@b.example 1 1 possible'],
    [
      'by a name, where it registers under the address',
      [[['bert@192.0.2.50', REFUSED]], 'sip:bert@b.example'],
      'sip:bert@192.0.2.50 1 1 possible',
    ],
    ['of another domain', [bert, 'sip:bert@other.example'], 'sip:bert@b.example 0 0 silent'],
    ['by an address that is not the registrar', [bert, 'sip:bert@192.0.2.99'], 'sip:bert@b.example 0 0 silent'],
    ['refused by another than the registrar', [bert, 'sip:bert@192.0.2.50', 'x'], 'sip:bert@b.example 0 0 silent'],
    ['called by a number alone', [[['100@b.example', REFUSED]], 'tel:100'], 'sip:100@b.example 0 0 silent'],
    [
      'by an address that two domains may have',
      [twoBerts, 'sip:bert@192.0.2.50'],
      'sip:bert@b.example 0 0 silent, sip:bert@other.example 0 0 silent',
    ],
    [
      'by an address that two domains may have, of which one shows itself later',
      [bert, 'sip:bert@192.0.2.50', 'p', [['bert@other.example', REFUSED]]],
      'sip:bert@b.example 0 0 silent, sip:bert@other.example 0 0 silent',
    ],
    [
      'by an address under which it registers later itself',
      [bert, 'sip:bert@192.0.2.50', 'p', [['bert@192.0.2.50', REFUSED]]],
      'sip:bert@b.example 0 0 silent, sip:bert@192.0.2.50 0 0 silent',
    ],
  ])('%s', async (_, given, expected) => {
    expect(await missedOf(...given)).toBe(expected);
  });
});
