import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inProcess } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-tries-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Answer = readonly [status: number, phrase: string];

const CHALLENGE: Answer = [401, 'Unauthorized'];
const START_MS = Date.UTC(2026, 0, 15, 8);
const PHONE = '192.0.2.10:5060';
const REGISTRAR = '192.0.2.1:5060';

/** A registration by its answers: each try but the first brings credentials. */
function registration(name: string, answers: readonly Answer[]): string {
  const path = join(folder, name);
  const lines = answers.flatMap(([status, phrase], i) => {
    const cseq = 10 + i;
    const head = [
      `Via: SIP/2.0/UDP ${PHONE};branch=z9hG4bK-${cseq}`,
      'From: <sip:1001@example.com>;tag=a1',
      'To: <sip:1001@example.com>',
      'Call-ID: tries@192.0.2.10',
      `CSeq: ${cseq} REGISTER`,
    ];
    const credentials = `Authorization: Digest username="1001", realm="example.com", nonce="n${i - 1}", uri="sip:example.com", response="0123456789abcdef0123456789abcde${i}"`;
    const request = [
      'REGISTER sip:example.com SIP/2.0',
      ...head,
      `Contact: <sip:1001@${PHONE}>`,
      'Expires: 3600',
      'Max-Forwards: 70',
      ...(i === 0 ? [] : [credentials]),
      'Content-Length: 0',
    ];
    const challenge = `WWW-Authenticate: Digest realm="example.com", nonce="n${i}", algorithm=MD5`;
    const response = [
      `SIP/2.0 ${status} ${phrase}`,
      ...head.map((line) => (line.startsWith('To:') ? `${line};tag=b${i}` : line)),
      ...(status === 401 ? [challenge] : status === 200 ? [`Contact: <sip:1001@${PHONE}>;expires=3600`] : []),
      'Content-Length: 0',
    ];
    const record = (ms: number, src: string, dst: string, text: readonly string[]): string =>
      JSON.stringify({
        schema: 'siptriage/message@1',
        time: new Date(START_MS + 200 * i + ms).toISOString(),
        src,
        dst,
        transport: 'udp',
        text: `${text.join('\r\n')}\r\n\r\n`,
      });
    return [record(0, PHONE, REGISTRAR, request), record(20, REGISTRAR, PHONE, response)];
  });
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function saidOf(good: string, bad: string): Promise<string> {
  return (await inProcess(['diff', good, bad])).stdout.split('\n\n')[1]?.trim().replaceAll('\n', ' ') ?? '';
}

describe('how often it was tried', () => {
  const good = registration('good.ndjson', [CHALLENGE, [200, 'OK']]);

  test('is not what two registrations part by: how the last try ended is', async () => {
    const bad = registration('bad.ndjson', [CHALLENGE, CHALLENGE, CHALLENGE, [403, 'Forbidden']]);
    expect(await saidOf(good, bad)).toMatch(
      /^They part at the answer to the REGISTER with credentials of the client: 403 Forbidden instead of 200 OK/,
    );
  });
});

describe('what stands for good', () => {
  const wrong = registration('wrong.ndjson', [CHALLENGE, [403, 'Forbidden']]);

  test('and failed too is said to show little, also where nothing differs', async () => {
    const again = registration('again.ndjson', [CHALLENGE, [403, 'Forbidden']]);
    expect(await saidOf(wrong, again)).toBe(
      'No difference that matters. Good failed too: held against a call that went well, bad may show more.',
    );
  });

  test('and went well is said nothing of', async () => {
    const [one, other] = ['one.ndjson', 'other.ndjson'].map((name) => registration(name, [CHALLENGE, [200, 'OK']]));
    expect(await saidOf(one!, other!)).toBe('No difference that matters.');
  });
});
