import { describe, expect, test } from 'vitest';
import { LegBook } from '../../../src/filter/index.ts';
import type { Story } from '../../../src/findings/index.ts';
import { DEFAULT_LIMITS, emptyArrival } from '../../../src/model/index.ts';
import { CallGroups } from '../../../src/report/html/call-groups.ts';
import { LegMessages } from '../../../src/report/html/leg-messages.ts';
import { MessageTexts } from '../../../src/report/html/message-texts.ts';
import { StoryLegs } from '../../../src/report/html/story-legs.ts';
import { SipMessage, scanMessage } from '../../../src/sip/index.ts';

function messageOf(callId: string, cseq = 1): SipMessage {
  const text = `OPTIONS sip:b@h SIP/2.0\r\nCall-ID: ${callId}\r\nCSeq: ${cseq} OPTIONS\r\nContent-Length: 0\r\n\r\n`;
  const message = new SipMessage();
  const bytes = new TextEncoder().encode(text);
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

const at = (frame: number) => ({ ...emptyArrival(), frame });

/** As much of a transfer, or of a call with its other legs, as says which Call-IDs it is of. */
const transfer = (referCallId: string, target: string | null = null) =>
  ({
    type: 'transfer',
    transfer: { record: { referCallId, targetLeg: target === null ? null : { callId: target }, replaces: null } },
  }) as Story;
const call = (callId: string, legs: readonly string[] = []) =>
  ({ type: 'call', call: { record: { callId, legs: legs.map((leg) => ({ callId: leg })) } } }) as unknown as Story;

function groupsOf(...stories: readonly Story[]): { readonly groups: CallGroups; readonly legs: LegBook } {
  const legs = new LegBook(7);
  const groups = new CallGroups(legs);
  for (const story of stories) {
    groups.take(story);
  }
  return { groups, legs };
}

describe('stories of one call', () => {
  test('are those that a Call-ID joins, over another one too, in the order in which they were told', () => {
    const [far, own, near, other] = [call('c', ['d']), transfer('a', 'b'), call('b', ['c']), call('e')];
    const { groups } = groupsOf(far, own, near, other);
    expect(groups.storiesOf(groups.of(own) ?? -1)).toEqual([far, own, near]);
    expect(groups.storiesOf(groups.of(other) ?? -1)).toEqual([other]);
  });

  test('are no more than anybody draws', () => {
    const { groups } = groupsOf(...Array.from({ length: 201 }, (_, i) => transfer('a', `b${i}`)));
    expect(groups.storiesOf(groups.of(transfer('a')) ?? -1)).toHaveLength(200);
  });

  test('are not joined by a notice, which names requests that are alike', () => {
    const notice = { type: 'notice', notice: { record: { type: 'request', callIds: ['a', 'b'] } } } as unknown as Story;
    const { groups } = groupsOf(transfer('a'), call('b'), notice);
    expect(groups.storiesOf(groups.of(transfer('a')) ?? -1)).toEqual([transfer('a')]);
  });
});

describe('messages of legs', () => {
  test('are those of the calls that are looked for, each once', () => {
    const { groups, legs } = groupsOf(transfer('a', 'b'), call('x'));
    const transferred = groups.of(transfer('a')) ?? -1;
    const messages = new LegMessages([transferred], legs);
    expect(messages.take(messageOf('b'), at(1))?.frame).toBe(1);
    expect(messages.take(messageOf('b'), at(2))).toBeNull();
    expect(messages.take(messageOf('x'), at(3))).toBeNull();
    expect(messages.take(messageOf('a'), at(4))?.frame).toBe(4);
    expect(messages.of(transferred).map(({ sighting, message }) => [sighting.frame, message.repeats])).toEqual([
      [1, 1],
      [4, 0],
    ]);
    expect([messages.droppedOf(transferred), messages.of(legs.callOf('x'))]).toEqual([0, []]);
  });

  test('are bounded, and what there is no room for is counted', () => {
    const { groups, legs } = groupsOf(transfer('a'));
    const own = groups.of(transfer('a')) ?? -1;
    const messages = new LegMessages([own], legs);
    for (let i = 1; i <= 2003; i++) {
      messages.take(messageOf('a', i), at(i));
    }
    expect([messages.of(own).length, messages.droppedOf(own)]).toEqual([2000, 3]);
  });

  test('have their texts taken, and the trace is read to its end for them', () => {
    const { groups, legs } = groupsOf(transfer('a', 'b'));
    const texts = new MessageTexts([], new LegMessages([groups.of(transfer('a')) ?? -1], legs), false);
    expect(texts.isEmpty).toBe(false);
    texts.message(messageOf('b'), at(1), null, () => []);
    texts.message(messageOf('c'), at(2), null, () => expect.fail('nobody wants this message'));
    const [seen] = texts.legs.of(legs.callOf('a'));
    expect(seen === undefined ? null : texts.of(seen.sighting, new Set(['b']))?.callId).toBe('b');
    expect(texts.hasEnough.aborted).toBe(false);
  });
});

describe('who is drawn with all legs', () => {
  test('is each of the first transfers of a call, no other story, and nobody where the trace was not read again', () => {
    const stories = Array.from({ length: 21 }, (_, i) => transfer('a', `b${i}`));
    const { groups, legs } = groupsOf(...stories, call('a'));
    const messages = new LegMessages([groups.of(transfer('a')) ?? -1], legs);
    messages.take(messageOf('a'), at(1));
    const drawn = new StoryLegs(groups, new MessageTexts([], messages, false));
    expect(drawn.of(call('a'))).toEqual({ stories: [call('a')], seen: [], shown: null, dropped: 0 });
    const [first, ...others] = stories.map((story) => drawn.of(story));
    expect(first?.stories).toEqual([...stories, call('a')]);
    expect(first?.seen).toHaveLength(1);
    expect(others.map(({ seen }) => seen.length)).toEqual([...Array<number>(19).fill(1), 0]);
    expect(others.map(({ stories: [lead] }) => lead)).toEqual(stories.slice(1));
    expect(new StoryLegs(groups, null).of(stories[0] as Story).shown).toBeNull();
  });
});
