import { describe, expect, test } from 'vitest';
import '../../src/vitest/index.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { analyzeFixture } from '../report/fixture.ts';

async function traceOf(...names: string[]): Promise<Report> {
  return buildReport(await analyzeFixture(names), { version: '0', lang: 'en' });
}

/** What a matcher says where it does not hold. */
function complaint(attempt: () => void): string {
  try {
    attempt();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('it held');
}

const busy = await traceOf('t02-blind-busy.pcap');
const good = await traceOf('t01-blind-success.pcap');
const blocked = await traceOf('r30-608-kamailio-jwscard.pcap');

describe('toHaveTransfer', () => {
  test('holds where every fact fits', () => {
    expect(good).toHaveTransfer();
    expect(good).toHaveTransfer({ to: 'carol', outcome: 'succeeded' });
    expect(good).toHaveTransfer({
      transferor: 'alice',
      transferee: 'sip:bob@10.55.0.12',
      kind: 'blind',
      referStatus: '2xx',
    });
    expect(busy).toHaveTransfer({
      outcome: ['failed', 'rejected'],
      finalStatus: { min: 480, max: 489 },
      atFault: 'target',
    });
    expect(busy).toHaveTransfer({ findings: ['transfer/target-busy'] });
  });

  test('takes patterns and asymmetric matchers in the place of values', () => {
    expect(good).toHaveTransfer({ to: /^car/, outcome: expect.stringMatching(/succ/) });
    expect(good).toHaveTransfer({ to: expect.stringContaining('carol@10.55'), referStatus: expect.any(Number) });
    expect(busy).toHaveTransfer({ findings: expect.arrayContaining(['transfer/target-busy']) });
    expect(good).not.toHaveTransfer({ to: /dave/ });
    expect(good).not.toHaveTransfer({ finalStatus: expect.any(String) });
  });

  test('is negated', () => {
    expect(busy).not.toHaveTransfer({ to: 'carol', outcome: 'succeeded' });
    expect(busy).not.toHaveTransfer({ to: 'dave' });
    expect(blocked).not.toHaveTransfer();
  });

  test('shows the nearest match, what is different, and the ladder', () => {
    const said = complaint(() => expect(busy).toHaveTransfer({ to: 'carol', outcome: 'succeeded' }));
    expect(said).toMatch(/^expected the trace to have a transfer with to carol, outcome succeeded\n/);
    expect(said).toContain('The nearest is transfer alice → bob → carol: failed (486)');
    expect(said).toContain('- outcome is failed, not succeeded');
    expect(said).toMatch(/\|<-+486 Busy Here-+\|/);
    expect(said).toContain(
      'error transfer/target-busy: the target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
    );
  });

  test('says what there is where nothing comes near', () => {
    expect(complaint(() => expect(blocked).toHaveTransfer({ to: 'carol' }))).toMatch(
      /The trace has no transfer: \d+ SIP messages, 1 calls, 0 transfers\./,
    );
  });

  test('shows what should not be there', () => {
    const said = complaint(() => expect(good).not.toHaveTransfer({ to: /carol/, outcome: 'succeeded' }));
    expect(said).toMatch(
      /^expected the trace to have no transfer with to \/carol\/, outcome succeeded, and there is transfer alice → bob → carol: succeeded \(200\)\n/,
    );
    expect(said).toMatch(/\|-+BYE-+>\|/);
  });

  test('prefers whom to what: the transfer to the same number is nearer than one that ended alike', async () => {
    const both = await traceOf('t01-blind-success.pcap', 't22v-out-of-dialog-fail.pcap');
    const said = complaint(() => expect(both).toHaveTransfer({ transferee: 'bob', to: 'carol', kind: 'attended' }));
    expect(said).toContain('- kind is ');
  });
});

describe('toHaveCall', () => {
  test('holds, and is negated', () => {
    expect(good).toHaveCall({ from: 'alice', to: 'bob', outcome: 'answered', finalStatus: 200 });
    expect(good).toHaveCall({ user: 'carol', postDialDelay: { max: 2 } });
    expect(busy).toHaveCall({ to: 'carol', outcome: 'failed', finalStatus: 486 });
    expect(good).not.toHaveCall({ from: 'carol' });
    expect(good).not.toHaveCall({ finalStatus: '4xx' });
  });

  test('shows the nearest match', () => {
    const said = complaint(() => expect(busy).toHaveCall({ from: 'bob', to: 'carol', finalStatus: 200 }));
    expect(said).toContain('The nearest is call bob → carol: failed (486)');
    expect(said).toContain('- finalStatus is 486, not 200');
  });
});

describe('toReject', () => {
  test('holds for the code, the card and who rejected', () => {
    expect(blocked).toReject();
    expect(blocked).toReject({ code: 608, card: true, by: 'network' });
    expect(blocked).toReject({ code: expect.any(Number) });
    expect(busy).toReject({ to: 'carol', code: 486 });
  });

  test('is negated', () => {
    expect(good).not.toReject();
    expect(blocked).not.toReject({ card: false });
    expect(blocked).not.toReject({ code: 603 });
  });

  test('is no matter of callers who gave up', async () => {
    expect(await traceOf('g01-cancel-487.pcap')).not.toReject();
  });

  test('shows the nearest match', () => {
    const said = complaint(() => expect(blocked).toReject({ code: 607, card: true }));
    expect(said).toMatch(/^expected the trace to have a rejected call with code 607, card true\n/);
    expect(said).toContain('- finalStatus is 608, not 607');
    expect(complaint(() => expect(blocked).not.toReject({ code: 608 }))).toMatch(
      /^expected the trace to have no rejected call with code 608, and there is call /,
    );
  });
});

describe('toHaveNoFindings', () => {
  test('holds, and is negated', async () => {
    const refused = await traceOf('t16-notify-481.pcap');
    expect(good).toHaveNoFindings();
    expect(busy).not.toHaveNoFindings();
    expect(refused).toHaveNoFindings({ atLeast: 'error' });
    expect(refused).not.toHaveNoFindings({ atLeast: 'warning' });
    expect(busy).toHaveNoFindings({ rules: 'rejection/*' });
    expect(busy).toHaveNoFindings({ except: ['transfer/target-busy'] });
    expect(busy).not.toHaveNoFindings({ rules: ['transfer/*'] });
  });

  test('lists what was found, with its stories', () => {
    const said = complaint(() => expect(busy).toHaveNoFindings({ atLeast: 'warning' }));
    expect(said).toMatch(
      /^expected the trace to have no findings of severity warning or above, and it has 1:\n {2}error transfer\/target-busy: /,
    );
    expect(said).toMatch(/\|<-+486 Busy Here-+\|/);
    expect(complaint(() => expect(good).not.toHaveNoFindings())).toBe(
      'expected the trace to have findings, and it has none',
    );
  });
});

describe('what is no report', () => {
  test.each([
    ['a promise', Promise.resolve(good), /takes the report that analyze\(\) gives; await it first/],
    ['a path', 'trace.pcap', /takes the report/],
    ['nothing', undefined, /takes the report/],
  ])('%s is refused, negated too', (_what, received, message) => {
    expect(() => expect(received).toHaveTransfer()).toThrow(message);
    expect(() => expect(received).not.toHaveTransfer()).toThrow(message);
    expect(() => expect(received).not.toHaveNoFindings()).toThrow(message);
  });
});

test('promises are awaited with resolves', async () => {
  await expect(traceOf('t01-blind-success.pcap')).resolves.toHaveTransfer({ outcome: 'succeeded' });
});
