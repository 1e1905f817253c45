import { describe, expect, test } from 'vitest';
import { type ReadLog, readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { WRITERS } from './writers/index.ts';

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
