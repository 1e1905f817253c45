import { describe, expect, test } from 'vitest';
import { LegBook } from '../../../src/filter/index.ts';
import { DEFAULT_LIMITS, emptyArrival } from '../../../src/model/index.ts';
import type { Sighting } from '../../../src/records/index.ts';
import { bareContext } from '../../../src/reference/index.ts';
import { clockIn } from '../../../src/report/clock-time.ts';
import { Anchors, anchorOf } from '../../../src/report/html/anchors.ts';
import { bar } from '../../../src/report/html/bar.ts';
import { queryOf } from '../../../src/report/html/client/query.ts';
import { Explanations } from '../../../src/report/html/explanations.ts';
import { LegMessages } from '../../../src/report/html/leg-messages.ts';
import { headerOf, litHeaders } from '../../../src/report/html/lit-headers.ts';
import { MessageTexts } from '../../../src/report/html/message-texts.ts';
import { rawText } from '../../../src/report/html/raw-text.ts';
import { headline } from '../../../src/report/html/story-part.ts';
import { StoryTimes } from '../../../src/report/html/story-times.ts';
import { timelinePart } from '../../../src/report/html/timeline-part.ts';
import { SCAN, SipMessage, scanMessage } from '../../../src/sip/index.ts';

describe('the name of a message', () => {
  test.each([
    [{ input: 0, line: 0, frame: 12 }, 'frame-12'],
    [{ input: 0, line: 340, frame: 0 }, 'line-340'],
    [{ input: 2, line: 0, frame: 12 }, 'frame-3-12'],
    [{ input: 1, line: 5, frame: 0 }, 'line-2-5'],
  ])('of %j', (place, name) => {
    expect(anchorOf(place)).toBe(name);
  });

  test('is given once', () => {
    const anchors = new Anchors();
    const place = { input: 0, line: 0, frame: 12 };
    expect([anchors.of(place, 1), anchors.of(place, 2), anchors.of(place, 2), anchors.of(place, 3)]).toEqual([
      'frame-12',
      'story-2-frame-12',
      'story-2-frame-12-1',
      'story-3-frame-12',
    ]);
  });
});

describe('what was typed', () => {
  test.each([
    ['', [], null],
    ['  Alice  486 ', ['alice', '486'], null],
    ['+49 (30) 12-34', ['+49301234'], null],
    ['10.0.0.1', ['10.0.0.1'], null],
    ['#8895', ['frame-8895'], 'frame-8895'],
    [':340', ['line-340'], 'line-340'],
    ['#x', ['#x'], null],
  ])('%j', (text, words, anchor) => {
    expect(queryOf(text)).toEqual({ words, anchor });
  });
});

describe('what a response means', () => {
  test('is found out once for each that stands alike', () => {
    const explanations = new Explanations();
    const [busy, cancelled] = [bareContext(486, 'INVITE'), { ...bareContext(487, 'INVITE'), wasCancelled: true }];
    const first = explanations.of(busy);
    expect(first).toContain('<b>486 Busy here</b>');
    expect(explanations.of({ ...busy })).toBe(first);
    expect(explanations.of(bareContext(487, 'INVITE'))).not.toBe(explanations.of(cancelled));
    expect(explanations.of(bareContext(786, 'INVITE'))).toBe('');
  });
});

describe('headers that are lit', () => {
  test.each([
    ['INVITE', 0, 'replaces', true],
    ['INVITE', 0, 'contact', false],
    ['INVITE', 200, 'contact', false],
    ['INVITE', 302, 'contact', true],
    ['INVITE', 486, 'reason', true],
    ['INVITE', 486, 'allow', false],
    ['INVITE', 405, 'allow', true],
    ['NOTIFY', 0, 'subscription-state', true],
    ['NOTIFY', 200, 'subscription-state', false],
    ['REGISTER', 200, 'expires', true],
  ])('%s %i: %s', (method, status, name, isLit) => {
    expect(litHeaders(method, status).has(name)).toBe(isLit);
  });

  test.each([
    ['Reason: x', 'reason'],
    ['r: <sip:a@b>', 'refer-to'],
    ['m : <sip:a@b>', 'contact'],
    [' folded: x', null],
    ['no header', null],
    [`${'x'.repeat(64)}: y`, null],
  ])('the header that %j begins', (line, name) => {
    expect(headerOf(line) === name || (name === null && !litHeaders('REFER', 0).has(headerOf(line) ?? ''))).toBe(true);
  });

  test('a line that goes on is lit with its header, and a body is none', () => {
    const text =
      'SIP/2.0 486 Busy\r\nReason: a;\r\n b="c"\r\nVia: x\r\n\r\nReason: in the body\r\nSIP/2.0 603 Decline\r\n';
    expect(rawText(text, new Set(['reason'])).split('\n')).toEqual([
      '<b>SIP/2.0 486 Busy</b>',
      '<mark>Reason: a;</mark>',
      '<mark> b=&quot;c&quot;</mark>',
      'Via: x',
      '',
      'Reason: in the body',
      '<mark>SIP/2.0 603 Decline</mark>',
    ]);
  });
});

test.each([
  ['✗ TRANSFER FAILED', '', 'Transfer failed'],
  ['✗ CUỘC GỌI THẤT BẠI', '', 'Cuộc gọi thất bại'],
  ['✗ OPTIONS WENT WRONG', '', 'OPTIONS went wrong'],
  ['✗ FROB WENT WRONG', 'FROB', 'FROB went wrong'],
  ['! CALL ANSWERED, WITH A FAULT', '', 'Call answered, with a fault'],
])('%s as a heading', (title, method, heading) => {
  expect(headline(title, method)).toBe(heading);
});

test('shares of a bar are attributes, and nothing is drawn of nothing', () => {
  expect(
    bar([
      { count: 3, tone: 'good' },
      { count: 0, tone: 'dim' },
      { count: 1, tone: 'bad' },
    ]).match(/<rect[^>]*>/g),
  ).toEqual([
    '<rect class="good" x="0.0" width="750.0" height="6"/>',
    '<rect class="bad" x="750.0" width="250.0" height="6"/>',
  ]);
  expect(bar([{ count: 0, tone: 'good' }])).not.toContain('<rect');
});

describe('failures over time', () => {
  const START = 1_780_000_000;
  const at = (...seconds: number[]): StoryTimes => {
    const times = new StoryTimes();
    for (const second of seconds) {
      times.add((START + second) * 1e6);
    }
    return times;
  };
  const buckets = (times: StoryTimes, span: number) => times.buckets(START * 1e6, (START + span) * 1e6);

  test('have no course where they are few, short, or have no times', () => {
    expect(buckets(at(0, 1), 100)).toBeNull();
    expect(buckets(at(0, 1, 2), 9)).toBeNull();
    expect(buckets(at(Number.NaN, Number.NaN, Number.NaN), 100)).toBeNull();
  });

  test('are counted in steps that people count in, sixty at most', () => {
    expect(buckets(at(0, 1, 1, 10), 10)).toEqual({
      startS: START,
      stepS: 1,
      counts: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    });
    const hour = buckets(at(0, 1800, 3599), 3599);
    expect(hour?.stepS).toBe(120);
    expect(hour?.counts.length).toBeLessThanOrEqual(60);
    expect(hour?.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test('as bars: the highest fills the picture, and one of a thousand is still seen', () => {
    const html = timelinePart({ startS: START, stepS: 60, counts: [1000, 0, 1] }, clockIn(null));
    expect([...html.matchAll(/<rect class="bad" x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [x, y])).toEqual([
      ['1', '0.0'],
      ['33', '57.0'],
    ]);
    expect(html).toContain('data-start="1780000000" data-step="60" data-count="3"');
    expect(timelinePart(null, clockIn(null))).toBe('');
  });
});

describe('texts of messages', () => {
  const place = { input: 0, line: 0, frame: 7, method: 'OPTIONS', status: 0 };
  const sighting = place as Sighting;

  function messageOf(callId: string, more = ''): SipMessage {
    const text = `OPTIONS sip:b@h SIP/2.0\r\nCall-ID: ${callId}\r\nCSeq: 1 OPTIONS\r\n${more}Content-Length: 0\r\n\r\n`;
    const message = new SipMessage();
    const bytes = new TextEncoder().encode(text);
    expect(scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS)).not.toBe(SCAN.notSip);
    return message;
  }

  const arrival = (frame: number) => ({ ...emptyArrival(), frame });
  const NO_LEGS = new LegMessages([], new LegBook(1));

  const noFaults = () => [];
  const unasked = () => expect.fail('nobody wants this message');

  test('are of what is wanted alone, and nothing more is read when all were found', async () => {
    const texts = new MessageTexts([sighting], NO_LEGS, false);
    texts.message(messageOf('a'), arrival(6), null, unasked);
    expect([texts.hasEnough.aborted, texts.of(sighting, new Set(['a']))]).toEqual([false, null]);
    texts.message(
      messageOf('a', 'Authorization: Digest response="0123456789abcdef0123456789abcdef"\r\n'),
      arrival(7),
      null,
      noFaults,
    );
    expect(texts.hasEnough.aborted).toBe(true);
    expect(texts.of(sighting, new Set(['a']))?.text).toMatch(/response="\*\*\*"/);
  });

  test('of another input are another message', async () => {
    const texts = new MessageTexts([sighting], NO_LEGS, false);
    texts.message(messageOf('a'), { ...arrival(7), input: 1 }, null, noFaults);
    expect(texts.of(sighting, new Set(['a']))).toBeNull();
  });

  test('of two that one packet completed it is the one of the story, or none', async () => {
    const texts = new MessageTexts([sighting], NO_LEGS, false);
    texts.message(messageOf('a'), arrival(7), null, noFaults);
    texts.message(messageOf('b'), arrival(7), null, noFaults);
    expect(texts.of(sighting, new Set(['b']))?.callId).toBe('b');
    expect(texts.of(sighting, new Set(['c']))).toBeNull();
  });

  test('are cut where nobody reads on, and the rest is counted', async () => {
    const texts = new MessageTexts([sighting], NO_LEGS, true);
    texts.message(messageOf('a', `X: ${'x'.repeat(20_000)}\r\n`), arrival(7), null, noFaults);
    const { text = '', cutBytes = 0 } = texts.of(sighting, new Set(['a'])) ?? {};
    expect(text).toHaveLength(16 * 1024);
    expect(cutBytes).toBe(messageOf('a', `X: ${'x'.repeat(20_000)}\r\n`).end - 16 * 1024);
  });
});
