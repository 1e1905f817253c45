import { describe, expect, test } from 'vitest';
import { reportOfMessages, transferOf } from '../builders/analyse.ts';
import {
  ATTENDED_REFER,
  BYE,
  CALL,
  CONSULTATION,
  later,
  REFER,
  reports,
  TARGET_ANSWERS,
  TRYING,
  targetRefuses,
} from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import type { WireMessage } from '../builders/wire.ts';

describe('truncated takes the place of what was not yet due when the trace ends', () => {
  test('the answer to the REFER', async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER sip:carl@c.example');
    expect(transfer).toMatchObject({
      outcome: 'truncated',
      atFault: null,
      referStatus: null,
    });
  });

  test('the answer to the REFER, in a trace that goes on for less than Timer F', async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER sip:carl@c.example', later(20));
    expect(transfer).toMatchObject({ outcome: 'truncated', atFault: null });
  });

  test('the first NOTIFY', async () => {
    expect(await transferOf(CALL, REFER)).toMatchObject({
      outcome: 'truncated',
      atFault: null,
    });
  });

  test('the final NOTIFY', async () => {
    expect(await transferOf(CALL, REFER, TRYING)).toMatchObject({
      outcome: 'truncated',
      atFault: null,
    });
  });

  test('the end of a ringing target leg', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, '2.10 c > INVITE\n2.15 c < 180 Ringing');
    expect(transfer).toMatchObject({ outcome: 'truncated', atFault: null });
  });

  test('the answer to a challenged REFER that was sent again', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
       2.01 o < 401 Unauthorized
       2.02 o > REFER sip:carl@c.example`,
    );
    expect(transfer).toMatchObject({
      outcome: 'truncated',
      atFault: null,
      referCSeq: 3,
      referStatus: null,
    });
  });
});

describe('what has had its chance is not truncated', () => {
  test('a REFER sent again without an answer', async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER sip:carl@c.example\n2.50 o > again REFER');
    expect(transfer).toMatchObject({ outcome: 'no-answer' });
  });

  test('an INVITE sent again to a target that says nothing', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, '2.10 c > INVITE\n2.60 c > again INVITE');
    expect(transfer.outcome).toBe('unresolved');
  });

  test('a NOTIFY not sent before the BYE', async () => {
    expect(await transferOf(CALL, REFER, BYE)).toMatchObject({
      outcome: 'no-notify',
    });
  });

  test('a final NOTIFY not sent before the BYE', async () => {
    expect(await transferOf(CALL, REFER, TRYING, BYE)).toMatchObject({
      outcome: 'unresolved',
    });
  });

  test('an answer that did not come before the BYE', async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER sip:carl@c.example', BYE);
    expect(transfer).toMatchObject({ outcome: 'no-answer' });
  });
});

/** What may be said of each prefix of a transfer: the message it ends with and the outcome then. */
type Cut = readonly [upTo: string, outcome: string];

const labelOf = ({ text }: WireMessage): string => {
  const [line = ''] = text.split('\r\n', 1);
  const cseq = /^CSeq: \d+ (\w+)/m.exec(text)?.[1] ?? '';
  const frag = line.startsWith('NOTIFY') ? ` ${text.split('\r\n\r\n')[1]?.slice(8, 11)}` : '';
  return line.startsWith('SIP') ? `${line.slice(8, 11)} to ${cseq}` : `${cseq}${frag}`;
};

async function outcomesOfCuts(messages: readonly WireMessage[]): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for (let length = 1; length <= messages.length; length++) {
    const { transfers } = await reportOfMessages(messages.slice(0, length));
    const [transfer] = transfers;
    if (transfer !== undefined) {
      const blame = transfer.atFault === null ? '' : ` ${transfer.atFault}`;
      cuts.push([labelOf(messages[length - 1] as WireMessage), transfer.outcome + blame]);
    }
  }
  return cuts;
}

describe('a trace cut at any message blames nobody for what was not yet due', () => {
  test('of a transfer that works', async () => {
    const messages = readScenario(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), BYE);
    expect(await outcomesOfCuts(messages)).toEqual([
      ['REFER', 'truncated'],
      ['202 to REFER', 'truncated'],
      ['NOTIFY 100', 'truncated'],
      ['200 to NOTIFY', 'truncated'],
      ['INVITE', 'truncated'],
      ['180 to INVITE', 'truncated'],
      ['200 to INVITE', 'succeeded'],
      ['ACK', 'succeeded'],
      ['NOTIFY 200', 'succeeded'],
      ['200 to NOTIFY', 'succeeded'],
      ['BYE', 'succeeded'],
      ['200 to BYE', 'succeeded'],
    ]);
  });

  test('of a transfer to a busy target', async () => {
    const messages = readScenario(CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here'), BYE);
    expect(await outcomesOfCuts(messages)).toEqual([
      ['REFER', 'truncated'],
      ['202 to REFER', 'truncated'],
      ['NOTIFY 100', 'truncated'],
      ['200 to NOTIFY', 'truncated'],
      ['INVITE', 'truncated'],
      ['486 to INVITE', 'failed target'],
      ['ACK', 'failed target'],
      ['NOTIFY 486', 'failed target'],
      ['200 to NOTIFY', 'failed target'],
      ['BYE', 'failed target'],
      ['200 to BYE', 'failed target'],
    ]);
  });

  test('of a transfer whose target leg is not in the trace', async () => {
    const messages = readScenario(CALL, REFER, TRYING, reports('486 Busy Here'), BYE);
    expect(await outcomesOfCuts(messages)).toEqual([
      ['REFER', 'truncated'],
      ['202 to REFER', 'truncated'],
      ['NOTIFY 100', 'truncated'],
      ['200 to NOTIFY', 'truncated'],
      ['NOTIFY 486', 'failed target'],
      ['200 to NOTIFY', 'failed target'],
      ['BYE', 'failed target'],
      ['200 to BYE', 'failed target'],
    ]);
  });

  test('of a transfer that a proxy carries', async () => {
    const messages = readScenario(
      CALL,
      `2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>bert REFER
       2.02 o bert>p 202 Accepted
       2.03 o p>anna 202 Accepted
       2.05 o bert>p NOTIFY 100 Trying / active;expires=60
       2.06 o p>anna NOTIFY 100 Trying
       2.07 o anna>p 200 OK
       2.08 o p>bert 200 OK`,
    );
    expect((await outcomesOfCuts(messages)).map(([, outcome]) => outcome)).toEqual(Array(8).fill('truncated'));
  });

  test('of an attended transfer', async () => {
    const invite = `2.10 c > INVITE
                      Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna
                    2.30 c < 200 OK
                    2.32 c > ACK
                    2.35 k < BYE
                    2.37 k > 200 OK`;
    const messages = readScenario(CALL, CONSULTATION, ATTENDED_REFER, TRYING, invite, reports('200 OK'), BYE);
    const cuts = await outcomesOfCuts(messages);
    expect(cuts.map(([, outcome]) => outcome)).toEqual([
      ...Array(5).fill('truncated'),
      ...Array(cuts.length - 5).fill('succeeded'),
    ]);
  });

  test('of a transfer whose REFER is challenged', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < 401 Unauthorized
                   2.02 o > REFER sip:carl@c.example
                   2.03 o < 202 Accepted`;
    const cuts = await outcomesOfCuts(readScenario(CALL, refer, TRYING));
    expect(cuts.map(([, outcome]) => outcome)).not.toContain('rejected transferor');
    expect(cuts.at(-1)).toEqual(['200 to NOTIFY', 'truncated']);
  });

  test('of a transfer whose target leg is challenged', async () => {
    const invite = `2.10 c > INVITE
                    2.15 c < 407 Proxy Authentication Required
                    2.16 c > ACK
                    2.20 c > INVITE
                    3.00 c < 200 OK`;
    const cuts = await outcomesOfCuts(readScenario(CALL, REFER, TRYING, invite));
    expect(cuts.filter(([, outcome]) => outcome.includes(' '))).toEqual([]);
    expect(cuts.at(-1)).toEqual(['200 to INVITE', 'succeeded']);
  });

  test('of a REFER that was refused', async () => {
    const messages = readScenario(CALL, '2.00 o > REFER sip:carl@c.example\n2.02 o < 603 Decline', BYE);
    expect(await outcomesOfCuts(messages)).toEqual([
      ['REFER', 'truncated'],
      ['603 to REFER', 'rejected transferee'],
      ['BYE', 'rejected transferee'],
      ['200 to BYE', 'rejected transferee'],
    ]);
  });
});
