import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotTaken, Webhook, type WebhookOptions, webhookPlace } from '../../src/verdicts/node.ts';
import '../builders/languages.ts';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';
import { CAPTURES } from '../report/fixture.ts';
import { verdictsOf } from './verdict-parts.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;

let server: Server;
let at = '';
let posts: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
/** What is answered, one after the other; 200 from then on. */
let answers: (readonly [status: number, headers: Record<string, string>])[] = [];

beforeEach(async () => {
  posts = [];
  answers = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      posts.push({ path: request.url ?? '', headers: request.headers, body });
      const [status, headers] = answers.shift() ?? [200, {}];
      response.writeHead(status, headers).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** What becomes of the verdicts of a capture. */
async function alerted(bytes: Uint8Array, options: Partial<WebhookOptions> = {}, url = `${at}/services/secret`) {
  const news: string[] = [];
  const hook = new Webhook(webhookPlace(url) as NonNullable<ReturnType<typeof webhookPlace>>, {
    ...{ alertOn: 'error', perMinute: 100, lang: 'en', firstPauseMs: 1 },
    onTrouble: (error) => news.push(error instanceof NotTaken ? error.message : 'away'),
    onRecovery: () => news.push('back'),
    ...options,
  });
  for (const verdict of await verdictsOf(bytes)) {
    hook.take(verdict);
  }
  await hook.end(5000);
  return { figures: hook.figures, news, bodies: posts.map(({ body }) => JSON.parse(body)) };
}

describe('an alert', () => {
  test('is posted by the command, with a text for a chat and the same for a program', async () => {
    const url = `${at.replace('//', '//user:secret@')}/services/secret`;
    const { status, stderr } = await inProcess([BUSY, '--to', url, '-q']);
    expect(status).toBe(0);
    expect(stderr).toBe(`siptriage: verdicts go to ${at}/…\nsiptriage: 1 verdict sent to ${at}/…\n`);
    expect(posts.map(({ path, headers }) => [path, headers['content-type'], headers.authorization])).toEqual([
      ['/services/secret', 'application/json', `Basic ${Buffer.from('user:secret').toString('base64')}`],
    ]);
    const alert = JSON.parse(posts[0]?.body ?? '');
    const [finding] = (await verdictsOf(readFileSync(BUSY))).flatMap(({ findings }) => findings);
    const { type: _, evidence: __, ...line } = finding?.line ?? { type: 'finding', evidence: [] };
    expect(alert).toMatchObject({
      type: 'alert',
      severity: 'error',
      rule: 'transfer/target-busy',
      title: 'Target did not take the call',
      story: { type: 'transfer', outcome: 'failed', caller: 'sip:alice@10.55.0.11', source: BUSY },
      finding: line,
      heldBack: 0,
    });
    expect(alert.text).toBe(
      `error: Target did not take the call: ${finding?.line.message} (transfer/target-busy, ${alert.story.startedAt}, Call-ID ${alert.story.callIds[0]})`,
    );
  });

  test('is sent again while the receiver says later or is broken, and its pause is kept', async () => {
    answers = [
      [503, {}],
      [429, { 'Retry-After': '0' }],
    ];
    const { figures, news } = await alerted(readFileSync(BUSY));
    expect([figures, news]).toEqual([{ sent: 1, failed: 0, waiting: 0, heldBack: 0 }, ['HTTP 503', 'back']]);
    expect(new Set(posts.map(({ body }) => body)).size).toBe(1);
    expect(posts.length).toBe(3);
  });

  test.each([
    [404, {}, 1],
    [302, { Location: '/elsewhere' }, 1],
    [307, { Location: 'http://127.0.0.2:1/' }, 1],
    [500, {}, 5],
  ])('a receiver that answers %i is told, after %j it is sent so often: %i', async (status, headers, tries) => {
    answers = Array.from({ length: 9 }, () => [status, headers as Record<string, string>] as const);
    const { figures, news } = await alerted(readFileSync(BUSY));
    expect(figures).toEqual({ sent: 0, failed: 1, waiting: 0, heldBack: 0 });
    expect(news).toEqual([`HTTP ${status}`]);
    expect(posts.map(({ path }) => path)).toEqual(Array.from({ length: tries }, () => '/services/secret'));
  });

  test('a receiver that is not there is told, and what did not arrive makes the command end with 3', async () => {
    answers = [[410, {}]];
    const told = await inProcess([
      BUSY,
      '--to',
      `${at}/hook`,
      '--alert-on',
      'warning',
      '--alert-rate',
      '600/min',
      '-q',
    ]);
    expect([told.status, told.stderr]).toEqual([
      3,
      `siptriage: verdicts go to ${at}/…\nsiptriage: ${at}/…: HTTP 410\n` +
        `siptriage: 0 verdicts sent to ${at}/…\nsiptriage: 1 verdict did not get to ${at}/…\n`,
    ]);
    const gone = at;
    await new Promise((resolve) => server.close(resolve));
    const { figures, news } = await alerted(readFileSync(BUSY), {}, gone);
    expect([figures, news]).toEqual([{ sent: 0, failed: 1, waiting: 0, heldBack: 0 }, ['away']]);
  });

  test('beyond the rate it is held back, and the next tells how many were', async () => {
    let nowMs = 0;
    const capture = hostileCapture({ uri: '', text: 'x' });
    const hook = new Webhook(webhookPlace(at) as NonNullable<ReturnType<typeof webhookPlace>>, {
      ...{ alertOn: 'error', perMinute: 1, lang: 'vi', nowMs: () => nowMs },
      onTrouble: () => {},
      onRecovery: () => {},
    });
    const verdicts = (await verdictsOf(capture)).filter(
      ({ findings }) => findings.filter(({ line }) => line.severity === 'error').length === 1,
    );
    const [first, second] = verdicts;
    for (const [verdict, ms] of [
      [first, 0],
      [second, 1],
      [second, 59_999],
      [first, 60_000],
    ] as const) {
      nowMs = ms;
      hook.take(verdict as NonNullable<typeof verdict>);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await hook.end(1000);
    expect(hook.figures).toEqual({ sent: 2, failed: 0, waiting: 0, heldBack: 2 });
    const [one, other] = posts.map(({ body }) => JSON.parse(body));
    expect([one.heldBack, other.heldBack]).toEqual([0, 2]);
    expect(one.text).toMatch(/^lỗi: .*\)$/);
    expect(other.text).toMatch(/ · 2 cảnh báo khác bị giữ lại$/);
  });

  test('of a warning comes where it is asked for', async () => {
    const capture = hostileCapture({ uri: '', text: 'x' });
    const severities = (await verdictsOf(capture)).flatMap(({ findings }) => findings.map(({ line }) => line.severity));
    const { figures } = await alerted(capture, { alertOn: 'warning' });
    expect(figures.sent).toBe(severities.filter((severity) => severity !== 'info').length);
    expect(severities).toContain('warning');
  });

  test('acts on nobody, whatever a trace holds', async () => {
    const text = '<!channel> [x](https://evil.example) @here \u001b[2J\u0000"';
    const { bodies } = await alerted(hostileCapture({ uri: '\u0000', text }), { alertOn: 'warning' });
    expect(bodies.length).toBeGreaterThan(1);
    for (const body of bodies) {
      expect(body.text).not.toMatch(/[\u0000-\u001f\u007f-\u009f]|<|>|:\/\/|(?<!\w)@here/);
    }
    expect(posts.map(({ body }) => body).join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(bodies.some((body) => body.text.includes('&lt;!channel&gt;'))).toBe(true);
  });
});
