import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import {
  annotateResponse,
  bareContext,
  explainCode,
  type Lang,
  type ResponseContext,
  SITUATIONS,
  situationText,
} from '../../src/reference/index.ts';

const LANGS: readonly Lang[] = ['en', 'vi'];
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

function titleOf(code: number, method: string, change: Partial<ResponseContext> = {}): string | undefined {
  return annotateResponse({ ...bareContext(code, method), ...change }, 'en')?.title;
}

describe('a response is explained where it stands', () => {
  test('486 in a report, to an INVITE with early-only and to a plain INVITE are three different things', () => {
    const titles = [
      titleOf(486, 'NOTIFY', { isReport: true }),
      titleOf(486, 'INVITE', { replaces: 'early-only' }),
      titleOf(486, 'INVITE'),
    ];
    expect(titles).toEqual(['Target reported as busy', 'Call no longer ringing', explainCode(486, 'en')?.title]);
  });

  test.each(LANGS)('a 202 to MESSAGE does not speak of transfers (%s)', (lang) => {
    const said = JSON.stringify(annotateResponse(bareContext(202, 'MESSAGE'), lang));
    expect(said).not.toMatch(/REFER|NOTIFY|transfer|chuyển cuộc gọi|bên chuyển/);
  });

  test.each([
    [200, 'BYE', {}, 'Hanging up confirmed'],
    [200, 'CANCEL', {}, 'CANCEL received'],
    [200, 'INVITE', {}, 'Call answered'],
    [200, 'INVITE', { isInDialog: true }, 'Change of the call accepted'],
    [200, 'INVITE', { wasCancelled: true }, 'Answered while being cancelled'],
    [401, 'REGISTER', { hadCredentials: false }, 'Registrar asks for credentials'],
    [401, 'REGISTER', { hadCredentials: true }, 'Registration refused: credentials do not fit'],
    [401, 'REGISTER', { hadCredentials: true, isStale: true }, 'Nonce too old'],
    [407, 'INVITE', { hadCredentials: false }, 'Credentials asked for'],
    [487, 'INVITE', { wasCancelled: true }, 'Cancelled, as asked'],
    [487, 'INVITE', { wasCancelled: false }, 'Ended before the answer'],
    [487, 'INVITE', {}, 'Request terminated'],
    [481, 'BYE', {}, 'Call already gone'],
    [481, 'CANCEL', {}, 'Nothing left to cancel'],
    [481, 'INVITE', { replaces: 'plain' }, 'Replaces matches no call'],
    [408, 'INVITE', { sentBy: 'relay' }, 'Nobody answered the relay'],
    [408, 'INVITE', { sentBy: 'relay', rang: true }, 'Rang, and nobody answered'],
    [200, 'NOTIFY', {}, 'Notification received'],
  ] as const)('%i to %s %o', (code, method, change, title) => {
    expect(titleOf(code, method, change)).toBe(title);
  });

  test('where nothing particular is known the entry of the code is told', () => {
    const annotation = annotateResponse(bareContext(403, 'INVITE'), 'en');
    const { title, description } = explainCode(403, 'en') ?? {};
    expect(annotation).toMatchObject({ situation: null, notes: [], title, description });
  });

  test('nothing is said of a number that is no code', () => {
    expect(annotateResponse(bareContext(99, 'INVITE'), 'en')).toBeNull();
  });
});

describe('what the headers of a response add', () => {
  const context: ResponseContext = {
    ...bareContext(488, 'INVITE'),
    phrase: 'Bad\u001b[31m SDP',
    warnings: [{ code: 305, text: 'no codec' }],
    reasons: [
      { protocol: 'Q.850', cause: 88, text: null },
      { protocol: 'SIP', cause: 486, text: 'busy' },
      { protocol: 'X', cause: null, text: 'a;b;c' },
    ],
    retryAfter: 30,
    unsupported: ['100rel'],
  };

  test('is told in a sentence each, without control characters', () => {
    expect(annotateResponse(context, 'en')?.notes).toEqual([
      'The sender words it "Bad\\x1b[31m SDP".',
      'Warning 305 (media format not available: no codec in common): "no codec".',
      'Reason Q.850 88 (incompatible destination).',
      'Reason SIP 486 (Busy here): "busy".',
      'Reason X: "a;b;c".',
      'Asks to wait 30 s before another try.',
      'Does not support: 100rel.',
    ]);
  });

  test('is as much in Vietnamese', () => {
    expect(annotateResponse(context, 'vi')?.notes).toHaveLength(7);
  });

  test('is bounded however much there is', () => {
    const reasons = Array.from({ length: 1000 }, () => ({ protocol: 'SIP', cause: 486, text: 'x'.repeat(10_000) }));
    const notes = annotateResponse({ ...context, reasons }, 'en')?.notes ?? [];
    expect(notes.length).toBeLessThan(20);
    expect(notes.join('').length).toBeLessThan(2000);
  });
});

describe('the texts of the situations', () => {
  test.each(SITUATIONS)('%s has its words in both languages', (situation) => {
    const [en, vi] = LANGS.map((lang) => situationText(situation, lang));
    expect(vi?.howToFix.length).toBe(en?.howToFix.length);
    expect(vi?.references).toEqual(en?.references);
    expect(vi?.description).toMatch(VIETNAMESE);
    for (const text of [en, vi]) {
      expect(text?.title.length).toBeLessThanOrEqual(60);
      expect(text?.title).not.toMatch(/[.!?]$/);
      expect(text?.description.length).toBeLessThanOrEqual(300);
      expect(text?.description).toMatch(/\.$/);
    }
  });
});
