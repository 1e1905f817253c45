import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, judgeForm, MESSAGE_RULES } from '../../src/findings/index.ts';
import { DEFAULT_LIMITS, type Endpoint, emptyArrival } from '../../src/model/index.ts';
import type { FormRecord } from '../../src/records/index.ts';
import { FormGroups } from '../../src/session/index.ts';
import { FAULTS, SipMessage, scanMessage } from '../../src/sip/index.ts';

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
const RECORD: Omit<FormRecord, 'code'> = {
  sender: '192.0.2.1:5060',
  address: '192.0.2.1',
  count: 3,
  detail: '',
  evidence: [],
  isLogged: false,
};

describe('the rules of form', () => {
  test('are one for each fault the SIP layer tells apart, and information', () => {
    expect(MESSAGE_RULES.map(({ id }) => id)).toEqual(Object.keys(FAULTS).map((code) => `message/${code}`));
    expect(new Set(MESSAGE_RULES.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  test('cite sections in one form', () => {
    for (const { id, references } of MESSAGE_RULES) {
      expect(references.length, id).toBeGreaterThan(0);
      for (const reference of references) {
        expect(reference, id).toMatch(/^RFC \d{4} §\d+(?:\.\d+)*$/);
      }
    }
  });

  test('have words of their own in both languages, with the same numbers', () => {
    for (const lang of ['en', 'vi'] as const) {
      const titles = MESSAGE_RULES.map(({ text }) => text.in(lang).title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.filter((title) => title.length > 55 || /[.!?;]$/.test(title))).toEqual([]);
    }
    for (const { id, text } of MESSAGE_RULES) {
      const story = { ...RECORD, code: id.slice(8) } as FormRecord;
      const said = (['en', 'vi'] as const).map((lang) => {
        const { what, why, needs, message, fix } = text.in(lang);
        return [what, why, needs, message(story), ...fix(story)];
      });
      const [en = [], vi = []] = said;
      expect(vi.length, id).toBe(en.length);
      for (const [i, words] of vi.entries()) {
        expect(words, id).toMatch(VIETNAMESE);
        expect(en[i], id).not.toMatch(VIETNAMESE);
        expect(words.match(/\d+/g), `${id}: ${words}`).toEqual(en[i]?.match(/\d+/g) ?? null);
      }
    }
  });
});

test('a finding names the sender, and is the same in another run', () => {
  const { finding } = judgeForm({ ...RECORD, code: 'header-missing', detail: 'To' }, 'en');
  expect(finding).toMatchObject({
    severity: 'info',
    atFault: null,
    confidence: 'certain',
    doubt: null,
    message: '3 messages of 192.0.2.1:5060: a header that every message carries is missing (To)',
    fingerprint: fingerprintOf(['message/header-missing', null, '192.0.2.1']),
  });
  const logged = judgeForm({ ...RECORD, code: 'method-unknown', sender: null, isLogged: true, count: 1 }, 'en');
  expect(logged.finding).toMatchObject({ confidence: 'likely', doubt: 'log' });
  expect(logged.finding.message).toBe('1 message of other senders: the method is not registered');
});

describe('what is counted', () => {
  const TEXT =
    'OPTIONS sip:b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:a@b>;tag=1\r\n' +
    'Call-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n';
  const message = new SipMessage();
  scanMessage(Buffer.from(TEXT), 0, TEXT.length, message, DEFAULT_LIMITS);

  function groups(limits: Partial<typeof DEFAULT_LIMITS>, isBounded: boolean, senders: readonly number[]): FormGroups {
    const counted = new FormGroups({ ...DEFAULT_LIMITS, ...limits }, isBounded);
    for (const [i, sender] of senders.entries()) {
      const src: Endpoint = {
        id: sender,
        mark: sender,
        address: `10.0.0.${sender}`,
        port: 5060,
        text: `10.0.0.${sender}:5060`,
      };
      counted.take(message, { ...emptyArrival(), frame: i + 1, src, transport: 'udp' });
    }
    return counted;
  }

  test('is one group for each sender, with the first messages and the last', () => {
    const counted = groups({}, true, Array(30).fill(1));
    expect(counted.messages).toBe(30);
    expect(counted.records().map(({ sender, count }) => [sender, count])).toEqual([['10.0.0.1:5060', 30]]);
    expect(counted.records()[0]?.evidence.map(({ frame }) => frame)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 30]);
  });

  test('is one group for all further senders where there are too many', () => {
    const counted = groups({ formGroups: 2 }, true, [1, 2, 3, 4, 1]);
    expect(counted.records().map(({ sender, count }) => [sender, count])).toEqual([
      ['10.0.0.1:5060', 2],
      ['10.0.0.2:5060', 1],
      [null, 2],
    ]);
  });

  test('is not looked at beyond the bound, unless all was asked for', () => {
    expect(groups({ formInspections: 2 }, true, [1, 2, 3])).toMatchObject({ messages: 2, passedOver: 1 });
    expect(groups({ formInspections: 2 }, false, [1, 2, 3])).toMatchObject({ messages: 3, passedOver: 0 });
  });
});
