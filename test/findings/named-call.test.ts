import { describe, expect, test } from 'vitest';
import type { JudgeableCall } from '../../src/findings/call/facts/call-facts.ts';
import { namedCall } from '../../src/findings/call/facts/named-call.ts';

/** A call of which so much was seen, and no more. */
const call = (facts: object): JudgeableCall =>
  ({
    from: 'sip:anna@a.example',
    to: 'sip:bert@b.example',
    facts: { attempt: null, final: null, bye: null, changes: [], ...facts },
  }) as unknown as JudgeableCall;

const changed = (change: object) => namedCall(call({ changes: [change] })).facts.changes[0];

describe('where the trace gives no address of an end, the name of the party stands there', () => {
  test('of a change within the call', () => {
    expect(changed({ isByCaller: true, from: null, to: '192.0.2.20' })).toMatchObject({
      from: 'anna',
      to: '192.0.2.20',
    });
    expect(changed({ isByCaller: false, from: null, to: null })).toMatchObject({ from: 'bert', to: 'anna' });
    expect(changed({ isByCaller: false, from: '192.0.2.20', to: null })).toMatchObject({
      from: '192.0.2.20',
      to: 'anna',
    });
  });

  test('of the attempt and its answer', () => {
    const { attempt, final } = namedCall(
      call({ attempt: { from: null, to: '192.0.2.20' }, final: { from: null, madeBy: null, ackTo: null } }),
    ).facts;
    expect(attempt).toMatchObject({ from: 'anna', to: '192.0.2.20' });
    expect(final).toMatchObject({ from: 'bert', madeBy: '192.0.2.20', ackTo: 'bert' });
    expect(namedCall(call({ final: { from: null, madeBy: null, ackTo: null } })).facts.final).toMatchObject({
      madeBy: 'bert',
    });
  });

  test('but of who answered the server, where both have one', () => {
    const madeBy = (from: string, to: string) =>
      namedCall({ ...call({ final: { from: null, madeBy: null, ackTo: null } }), from, to }).facts.final?.madeBy;
    expect(madeBy('sip:2004@Pbx.example', 'sip:2001@pbx.example')).toBe('pbx.example');
    expect(madeBy('sip:2004@192.0.2.1', 'sip:2001@192.0.2.1:5070')).toBe('192.0.2.1');
    expect(madeBy('sip:2004@192.0.2.2', 'sip:2001@192.0.2.1')).toBe('2001');
    expect(madeBy('sip:192.0.2.1', 'sip:2001@192.0.2.1')).toBe('2001');
    expect(madeBy('tel:2004', 'tel:2001')).toBe('2001');
  });

  test('of who hung up', () => {
    const by = (isByCaller: boolean) => namedCall(call({ bye: { from: null, isByCaller } })).facts.bye?.from;
    expect([by(true), by(false)]).toEqual(['anna', 'bert']);
  });
});
