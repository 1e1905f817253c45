import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tailAt, UNTOLD } from '../../src/session/transfer/called-tail.ts';
import { OpenReferrals } from '../../src/session/transfer/open-referrals.ts';
import type { Referral } from '../../src/session/transfer/referral.ts';
import { parseUri } from '../../src/sip/index.ts';

/** A transfer to `uri`, as far as the table of those that wait looks at it. */
function referralTo(uri: string): Referral {
  return {
    isDecided: false,
    request: {
      referTo: { uri: parseUri(uri), replaces: null },
      referredBy: null,
      fromUri: 'sip:a@b',
      referrer: parseUri('sip:a@b'),
      to: null,
    },
    transfereeAddresses: () => [],
  } as unknown as Referral;
}

const user = fc.oneof(
  fc.stringMatching(/^\+?[0-9]{1,14}$/),
  fc.stringMatching(/^\+?[0-9]{1,4}[-.()][0-9]{1,4}[-.()][0-9]{1,5}$/),
  fc.stringMatching(/^[a-z0-9._-]{1,12}$/),
  fc.stringMatching(/^[a-z]{0,3}%4[0-9a-f][0-9]{0,8}$/),
  fc.constantFrom('é1234567', '*31', ''),
);
const host = fc.constantFrom('10.0.0.1', 'example.com', 'x');
const uri = fc
  .tuple(fc.constantFrom('sip:', 'sips:'), user, host, fc.constantFrom('', ':5060', ';user=phone', '?a=b'))
  .map(([scheme, name, at, rest]) => `${scheme}${name === '' ? '' : `${name}@`}${at}${rest}`);
const written = fc
  .tuple(uri, fc.constantFrom('', 'bare', '"Carol, C" ', 'Carol '))
  .map(([text, name]) => (name === 'bare' ? text : `${name}<${text}>`));

function tailOfText(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const padded = Uint8Array.of(60, ...bytes, 62);
  return tailAt(padded, 1, 1 + bytes.length);
}

describe('the tail of whom an INVITE calls', () => {
  it('never says no where the transfer would be found by reading the INVITE', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(uri, { minLength: 1, maxLength: 4 }), written, (waiting, called) => {
        const open = new OpenReferrals();
        for (const target of waiting) {
          open.add(referralTo(target));
        }
        if (open.mayMatch([called], 'sip:nobody@x')) {
          found++;
          expect(open.mayWaitFor(tailOfText(called))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('says no for other numbers', () => {
    const open = new OpenReferrals();
    open.add(referralTo('sip:+15551234567@pbx'));
    expect(open.mayWaitFor(tailOfText('<sip:1234567@10.0.0.1>'))).toBe(true);
    expect(open.mayWaitFor(tailOfText('<sip:123-45.67@10.0.0.1>'))).toBe(true);
    expect(open.mayWaitFor(tailOfText('sip:1234568@10.0.0.1'))).toBe(false);
    expect(open.mayWaitFor(tailOfText('sip:carol@10.0.0.1'))).toBe(false);
  });

  it('is not told where the user is escaped or no ASCII', () => {
    expect(tailOfText('sip:%63arol@10.0.0.1')).toBe(UNTOLD);
    expect(tailOfText('sip:cárol@10.0.0.1')).toBe(UNTOLD);
  });
});
