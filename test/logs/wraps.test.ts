import { describe, expect, test } from 'vitest';
import { type ReadLog, readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { WRITERS } from './writers/index.ts';
import { withLineFeeds } from './writers/writer.ts';

const DIALOG = dialog('\r\n');
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** What was read, with every position as if so many bytes fewer stood before it. */
const moved = ({ kind, messages }: ReadLog, bytes: number) => ({
  kind,
  messages: messages.map((message) => ({ ...message, offset: message.offset - bytes })),
});

describe('the mark of UTF-8 before a log', () => {
  test.each(WRITERS.map((writer) => [writer.name, writer] as const))(
    '%s: the same messages, times, directions and lines, three bytes on',
    async (_, writer) => {
      const log = Buffer.from(writer.write(DIALOG), 'latin1');
      const marked = await readLog(Buffer.concat([MARK, log]), 1000);
      expect(moved(marked, MARK.length)).toEqual(moved(await readLog(log, 1000), 0));
    },
  );
});

/** A log of sngrep: every format's banner, and so its direction, has to be found behind the prefix. */
const PLAIN = WRITERS.find(({ name }) => name === 'sngrep')!.write(DIALOG);
const said = ({ messages }: ReadLog) => messages.map(({ text, way, timeUs }) => ({ text, way, timeUs }));

describe('lines with their number before them', () => {
  const numbered = (first: number, before: string, behind: string) =>
    withLineFeeds(PLAIN).replaceAll(
      /^.*$/gm,
      (
        (number) => (line: string) =>
          `${before}${number++}${behind}${line}`
      )(first),
    );

  /** So that in one of the runs the number grows within each line of the first messages. */
  const FIRST = Array.from({ length: 60 }, (_, at) => 1000 - at);

  test.each([
    ['grep -n', '', ':'],
    ['grep -n of two files', 'sip.log:', ':'],
    ['a number in brackets', '[', '] '],
    ['a number behind a name and a process', 'pbx sipd[77] #', ' '],
  ])('%s: what the log says, wherever the number gets a digit more', async (_, before, behind) => {
    const plain = said(await readLog(withLineFeeds(PLAIN), 1000));
    for (const first of FIRST) {
      expect(said(await readLog(numbered(first, before, behind), 1000))).toEqual(plain);
    }
  });

  test('grep -n with the lines around what was looked for, which have another mark', async () => {
    const marked = numbered(95, 'sip.log:', ':').replaceAll(/^sip\.log:(\d+):(?!.*SIP\/2\.0)/gm, 'sip.log-$1-');
    expect(said(await readLog(marked, 1000))).toEqual(said(await readLog(withLineFeeds(PLAIN), 1000)));
  });
});
