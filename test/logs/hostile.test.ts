import { describe, expect, test } from 'vitest';
import { processorMs } from '../builders/processor-time.ts';
import { readLog } from './read.ts';

const BYTES = 96 * 1024;
/** Hundreds of times what they take; a text of which each line is held against every other takes minutes. */
const MOST_MS = 8_000;
const REAL = 'Via: SIP/2.0/UDP a;branch=z9hG4bK-1\\r\\nCall-ID: x\\r\\nCSeq: 1 INVITE\\r\\n\\r\\n';

const fill = (piece: string): string => piece.repeat(Math.ceil(BYTES / piece.length));

const VAIN: Readonly<Record<string, string>> = {
  'start lines without headers': fill('SIP/2.0 200 OK\n'),
  'requests without headers': fill('INVITE sip:a@b SIP/2.0\n'),
  'start lines in one line': fill('SIP/2.0 200 OK '),
  'start lines with a header each': fill('SIP/2.0 200 OK\nVia: x\n'),
  'a JSON string of start lines': `{"log":"${fill('SIP/2.0 200 OK\\r\\nVia: x\\r\\n')}"}`,
  'escapes without end': `SIP/2.0 200 OK${fill('\\')}`,
  'deep escapes': fill(`SIP/2.0 200 OK${'\\'.repeat(64)}r${'\\'.repeat(64)}nVia: x`),
  banners: fill('<--- Received SIP request (1 bytes) from UDP:192.0.2.1:5060 --->\n'),
  'summaries in one line': fill('SIP 1 Status: '),
  'versions in one line': fill('SIP/2.0'),
  'one line': fill('x'),
  'empty lines': fill('\n'),
};

describe('a text that is made to take long', () => {
  test.each(Object.entries(VAIN))(
    '%s: nothing is found, soon',
    async (_name, text) => {
      const tookMs = await processorMs(async () => {
        expect((await readLog(text, 65_536)).messages).toEqual([]);
      });
      expect(tookMs).toBeLessThan(MOST_MS);
    },
    60_000,
  );

  test.each([
    ['headers without end', `SIP/2.0 200 OK\nCall-ID: a\nCSeq: 1 INVITE\n${fill('X-Header: y\n')}`],
    [
      'a body without end',
      `SIP/2.0 200 OK\nCall-ID: a\nCSeq: 1 INVITE\nContent-Type: text/plain\nContent-Length: 99999999\n\n${fill('line\n')}`,
    ],
    ['a JSON string', `{"log":"SIP/2.0 200 OK\\r\\n${REAL}${fill('x')}"}`],
  ])(
    '%s: what is there is found, soon',
    async (_name, text) => {
      const tookMs = await processorMs(async () => {
        expect((await readLog(text, 65_536)).messages).toHaveLength(1);
      });
      expect(tookMs).toBeLessThan(MOST_MS);
    },
    60_000,
  );

  test('a message behind a thousand mentions of others is found all the same', async () => {
    const message = 'SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n';
    const { messages } = await readLog(`${'saw SIP/2.0 200 OK\n'.repeat(1000)}${message}\n`, 65_536);
    expect(messages.map(({ text }) => text)).toEqual([message]);
  });

  test('a text that ends within a start line is read to its end', async () => {
    for (const end of ['SIP/2.0 200 OK', 'SIP/2.0 200 OK\r\n', 'INVITE sip:a@b SIP/2.0', 'SIP/2.0 200']) {
      expect((await readLog(`one line\n${end}`, 4096)).messages).toEqual([]);
    }
  });
});
