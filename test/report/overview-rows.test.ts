import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { type Cause, type CauseStory, CauseTable } from '../../src/causes/index.ts';
import type { Analysis } from '../../src/findings/index.ts';
import { LANGUAGES, type Lang } from '../../src/languages/index.ts';
import { widthOf } from '../../src/page/index.ts';
import { buildReport, MARKDOWN_FORM, PLAIN, TextFace } from '../../src/report/index.ts';
import { causeLines, causeText } from '../../src/report/overview/cause-cells.ts';
import { OVERVIEW_WORDS } from '../../src/report/overview/overview-words-en.ts';
import { causeRows } from '../builders/cause-rows.ts';
import { htmlPage } from '../builders/html-page.ts';
import { replay } from '../builders/replay.js';
import { captureOf, type WireMessage } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

const [FIRST, SECOND] = ['192.0.2.10', '192.0.2.20'];

type Registering = { readonly registrar: string; readonly aor: string; readonly answers: readonly number[] };

/** A phone asks, with credentials once it was challenged; the last answer is final. */
function registering({ registrar, aor, answers }: Registering, number: number): WireMessage[] {
  const phone = `10.0.${number >> 8}.${number & 255}:5060`;
  return answers.flatMap((status, i) => {
    const shared = [
      `Via: SIP/2.0/UDP ${phone};branch=z9hG4bK${number}x${i}`,
      `From: <${aor}>;tag=f${number}`,
      `To: <${aor}>`,
      `Call-ID: r${number}`,
      `CSeq: ${i + 1} REGISTER`,
    ];
    const digest = `Authorization: Digest username="u", realm="r", nonce="${number}x${i - 1}", uri="sip:x", response="0"`;
    const request = ['REGISTER sip:x SIP/2.0', ...shared, `Contact: <sip:u@${phone}>`, ...(i > 0 ? [digest] : [])];
    const challenge = status === 401 ? [`WWW-Authenticate: Digest realm="r", nonce="${number}x${i}"`] : [];
    const send = (src: string, dst: string, rows: readonly string[], later: number): WireMessage => ({
      seconds: number + (2 * i + later) / 100,
      src,
      dst,
      text: [...rows, 'Content-Length: 0', '', ''].join('\r\n'),
      isTcp: false,
    });
    return [
      send(phone, `${registrar}:5060`, request, 0),
      send(`${registrar}:5060`, phone, [`SIP/2.0 ${status} No`, ...shared, ...challenge], 1),
    ];
  });
}

/** Four causes whose titles begin alike, two of them at either registrar, and one of tenants with the same extension. */
const PHONES: readonly Registering[] = [
  ...phones(56, FIRST, [401, 403]),
  ...phones(31, SECOND, [401, 403]),
  ...phones(24, FIRST, [401, 401]),
  ...phones(18, FIRST, [403]),
  ...Array.from({ length: 6 }, (_, i) => ({ registrar: SECOND, aor: `sip:100@tenant${i}.example`, answers: [404] })),
];

function phones(count: number, registrar: string, answers: readonly number[]): Registering[] {
  return Array.from({ length: count }, (_, i) => ({ registrar, aor: `sip:${answers}${i}@x`, answers }));
}

const CAPTURE = captureOf(PHONES.flatMap(registering));

async function analysisIn(lang: Lang): Promise<Analysis> {
  const input = { path: 'x.pcap', open: async () => blocksOf(CAPTURE, 1 << 16), canReopen: true };
  return (await analyzeInputs([input], { lang, gunzip: gunzipInNode })).analysis;
}

/** The lines of the causes. */
async function linesAt(width: number, lang: Lang): Promise<string[]> {
  const face = new TextFace({ lang, style: PLAIN, detail: 'normal', width });
  const lines = (await (await replay(await analysisIn(lang), face)).pieces()).join('').split('\n');
  const [begin, end] = [/^ 1 ✗ /, /^ {3}\S/].map((pattern) => lines.findIndex((line) => pattern.test(line)));
  return lines.slice(begin, end);
}

const SAID: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    `Registration refused for its credentials (403) at ${FIRST}, 56 accounts`,
    `Registration refused for its credentials (403) at ${SECOND}, 31 accounts`,
    `Registration refused for its credentials (401) at ${FIRST}, 24 accounts`,
    `Registration refused by policy (403) at ${FIRST}, 18 accounts`,
    `Account unknown to the registrar (404) at ${SECOND}, 6 accounts`,
  ],
  vi: [
    `Đăng ký bị từ chối vì thông tin xác thực (403) tại ${FIRST}, 56 tài khoản`,
    `Đăng ký bị từ chối vì thông tin xác thực (403) tại ${SECOND}, 31 tài khoản`,
    `Đăng ký bị từ chối vì thông tin xác thực (401) tại ${FIRST}, 24 tài khoản`,
    `Đăng ký bị từ chối theo chính sách (403) tại ${FIRST}, 18 tài khoản`,
    `Máy chủ không biết tài khoản (404) tại ${SECOND}, 6 tài khoản`,
  ],
};

describe.each(LANGUAGES)('causes of a busy registrar in %s', (lang) => {
  test.each([60, 80, 100, 180])('are told whole in %i columns', async (width) => {
    const lines = await linesAt(width, lang);
    const counts = [56, 31, 24, 18, 6];
    expect(causeRows(lines).map((row) => row.replace(/ {2}\d\d:.*/, ''))).toEqual(
      SAID[lang].map((text, i) => ` ${i + 1} ✗ ${text}  ${counts[i]}`),
    );
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    expect(lines.length > counts.length).toBe(width < 180);
  });

  test('are told with the same words in Markdown and HTML', async () => {
    const face = new TextFace({ lang, style: PLAIN, detail: 'normal' }, MARKDOWN_FORM);
    const markdown = (await (await replay(await analysisIn(lang), face)).pieces()).join('');
    const [accounts, callers] = lang === 'en' ? ['accounts', 'callers'] : ['tài khoản', 'người gọi'];
    expect(markdown).toContain(`, 56 ${accounts} |`);
    const html = await htmlPage({ path: 'x.pcap', bytes: CAPTURE }, { lang });
    expect(html).toContain(`56 ${accounts} · ${FIRST}`);
    for (const page of [markdown, html]) {
      expect(page).not.toMatch(new RegExp(`\\d ${callers}`));
    }
  });
});

test('extensions of several tenants are several accounts', async () => {
  const { causes } = buildReport(await analysisIn('en'), { version: '0', lang: 'en' });
  expect(causes.map(({ count, callers }) => [count, callers])).toEqual([
    [56, 56],
    [31, 31],
    [24, 24],
    [18, 18],
    [6, 6],
  ]);
});

describe('what a cause met is called by what failed', () => {
  const causeOf = (told: Partial<CauseStory>, times = 2): Cause<null> => {
    const table = new CauseTable<null>();
    for (let i = 0; i < times; i++) {
      table.add(
        {
          type: 'call',
          rule: 'x/y',
          title: 'It failed',
          severity: 'error',
          harm: 'fault',
          code: 503,
          phrase: '',
          place: '192.0.2.1',
          caller: `a${i}`,
          callerKey: `a${i}`,
          callee: 'b',
          atUs: i,
          sighting: null,
          clarity: 1,
          callIds: [`${i}`],
          otherLegs: [],
          ...told,
        },
        () => null,
      );
    }
    return table.causes()[0]!;
  };

  test.each<[Partial<CauseStory>, string, string]>([
    [{ type: 'call' }, '2 callers', '2 người gọi'],
    [{ type: 'rejection' }, '2 callers', '2 người gọi'],
    [{ type: 'call', harm: 'attack' }, '2 callers', '2 người gọi'],
    [{ type: 'transfer' }, '2 transferors', '2 bên chuyển'],
    [{ type: 'registration' }, '2 accounts', '2 tài khoản'],
    [{ type: 'registration', callerKey: 'sip:a@b' }, 'one account', 'một tài khoản'],
    [{ type: 'notice' }, '2 senders', '2 bên gửi'],
    [{ type: 'notice', harm: 'attack', callerKey: '203.0.113.9' }, 'one source', 'một nguồn'],
  ])('%j: %s', (told, english, vietnamese) => {
    const cause = causeOf(told);
    for (const [lang, met] of [
      ['en', english],
      ['vi', vietnamese],
    ] as const) {
      expect(causeText(cause, OVERVIEW_WORDS.in(lang))).toMatch(new RegExp(`\\b192\\.0\\.2\\.1, ${met}$`));
    }
    expect(causeText(causeOf(told, 1), OVERVIEW_WORDS.english)).toMatch(/at 192\.0\.2\.1$/);
  });

  test('where it stands is not torn apart, unless it is wider than the page', () => {
    const lines = (width: number, told: Partial<CauseStory> = {}): string[] =>
      causeLines(causeOf(told), OVERVIEW_WORDS.english, width);
    expect(lines(40)).toEqual(['It failed (503) at 192.0.2.1, 2 callers']);
    expect(lines(38)).toEqual(['It failed (503)', 'at 192.0.2.1, 2 callers']);
    expect(lines(15)).toEqual(['It failed (503)', 'at 192.0.2.1, 2', 'callers']);
    expect(lines(14)).toEqual(['It failed', '(503)', 'at 192.0.2.1,', '2 callers']);
    expect(lines(24, { place: null })).toEqual(['It failed (503)', '2 callers']);
    expect(lines(26, { place: null })).toEqual(['It failed (503), 2 callers']);
    expect(lines(20, { place: null, harm: 'person', callIds: ['1'] })).toEqual(['It failed (503)']);
  });
});
