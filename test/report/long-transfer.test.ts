import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { PLAIN } from '../../src/report/index.ts';
import { cutRowLines } from '../../src/report/text/cut-rows.ts';
import { textOptionsFor } from '../../src/report/text/report-text.ts';
import { transferParts } from '../../src/report/text/transfer-story.ts';
import { htmlPage } from '../builders/html-page.ts';
import { recordsOf } from '../builders/pcap-records.ts';
import { blocksOf } from '../capture/read.ts';
import { CAPTURES } from './fixture.ts';

const NOTIFY_OF_FIXTURE = [7, 8];

/** A transfer with 80 NOTIFYs and their answers more, before the target answers in frame 173. */
function longCapture(): Buffer {
  const { header, records } = recordsOf(readFileSync(`${CAPTURES}t02-blind-busy.pcap`)) ?? expect.fail('no pcap');
  const more = Array.from({ length: 80 }, (_, i) => NOTIFY_OF_FIXTURE.map((at) => again(records[at], i + 10))).flat();
  return Buffer.concat([header, ...records.slice(0, 9), ...more, ...records.slice(9)]);
}

/** The same as another transaction: another CSeq and another branch. */
function again(record: Buffer | undefined, by: number): Buffer {
  const text = (record ?? expect.fail('no such record')).toString('latin1');
  const other = text
    .replace(
      /CSeq: (\d+) NOTIFY/,
      (_, cseq: string) => `CSeq: ${String(Number(cseq) + by).padStart(cseq.length, '0')} NOTIFY`,
    )
    .replace(/branch=z9hG4bK\S\S/, `branch=z9hG4bK${String(by).padStart(2, '0')}`);
  expect(other).toHaveLength(text.length);
  return Buffer.from(other, 'latin1');
}

describe('a transfer of more messages than a page of text shows', () => {
  test('has all of them in HTML, and the one that decided is open', async () => {
    const page = await htmlPage({ path: 'long.pcap', bytes: longCapture() });
    const [story = '', others = ''] = page.split('<details class="others">');
    expect(
      [story, others.split('<details id="story-')[0] ?? ''].map((html) => html.split('class="msg').length - 1),
    ).toEqual([170, 8]);
    const messages = [...page.matchAll(/<details id="([^"]*)" class="msg[^"]*" name="story-1-message"( open)?>/g)];
    expect(messages).toHaveLength(178);
    expect(messages.filter(([, , open]) => open !== undefined).map(([, id]) => id)).toEqual(['frame-173']);
    expect(page).toContain('<b>SIP/2.0 486 Busy Here</b>');
  });

  test('says in text how many are left out', async () => {
    const { sightings, messages, rows } = await longTransfer();
    expect([sightings.length, messages().length]).toEqual([170, 170]);
    expect(rows()).toHaveLength(62);
    expect(rows().filter((line) => line.includes('more messages'))).toEqual(['     … 110 more messages']);
    expect(rows().filter((line) => line.includes('◀ decided here'))).toHaveLength(1);
  });
});

describe('messages in lines of text', () => {
  const options = textOptionsFor(['a.pcap'], { lang: 'en', style: PLAIN, detail: 'normal' });
  const shown = (count: number, decisive: number) => {
    const rows = Array.from({ length: count }, (_, i) => ({
      when: '',
      place: '',
      hop: '',
      words: `M${i}`,
      note: '',
      isDecisive: i === decisive,
    }));
    return cutRowLines(rows, { first: 2, last: 1 }, options).map((line) => line.trim());
  };

  test('are all there where they are no more than both ends', () => {
    expect(shown(3, -1)).toEqual(['M0', 'M1', 'M2']);
  });

  test('are counted where they are left out, and what decided is not', () => {
    expect(shown(4, -1)).toEqual(['M0', 'M1', '… 1 more message', 'M3']);
    expect(shown(9, 4)).toEqual(['M0', 'M1', '… 2 more messages', 'M4', '… 3 more messages', 'M8']);
    expect(shown(9, 2)).toEqual(['M0', 'M1', 'M2', '… 5 more messages', 'M8']);
  });
});

async function longTransfer() {
  const bytes = longCapture();
  const { analysis } = await analyzeInputs(
    [{ path: 'long.pcap', open: async () => blocksOf(bytes, 1 << 16), canReopen: true }],
    { lang: 'en', gunzip: gunzipInNode },
  );
  const [transfer] = analysis.transfers;
  return transferParts(
    transfer ?? expect.fail('no transfer'),
    textOptionsFor(['a.pcap'], { lang: 'en', style: PLAIN, detail: 'normal' }),
  );
}
