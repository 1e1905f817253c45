import { plain } from '../findings/index.ts';
import { clip, PAGE_WIDTH, padEnd, widthOf } from '../page/index.ts';
import { type MessageRef, offsetsOf } from '../report/index.ts';

const INDENT = '     ';

/**
 * Messages as lines: seconds from the first, the frame or line, from where to where, what. No line is wider than `width`.
 *
 * @param most lines at most; what is left out in the middle is counted by `more`.
 */
export function ladderLines(
  messages: readonly MessageRef[],
  most: number,
  more: (n: number) => string,
  width = PAGE_WIDTH,
): string[] {
  const isLong = messages.length > most;
  const head = isLong ? messages.slice(0, Math.ceil(most / 2)) : messages;
  const tail = isLong ? messages.slice(messages.length - Math.floor(most / 2)) : [];
  const shown = [...head, ...tail];
  const hasInputs = new Set(shown.map(({ input }) => input)).size > 1;
  const times = offsetsOf(shown);
  const rows = shown.map((message, at) => ({
    time: times[at] ?? '',
    place: placeOf(message, hasInputs),
    hop: `${plain(message.src ?? '?', 60)} → ${plain(message.dst ?? '?', 60)}`,
    label: plain(message.label, 80),
  }));
  const [timeWidth, placeWidth, hopWidth] = [widest(rows, 'time'), widest(rows, 'place'), widest(rows, 'hop')];
  const lines = rows.map(({ time, place, hop, label }) =>
    clip(
      `${INDENT}${padEnd(time, timeWidth)}  ${padEnd(place, placeWidth)}  ${padEnd(hop, hopWidth)}  ${label}`.trimEnd(),
      width,
    ),
  );
  return isLong
    ? [...lines.slice(0, head.length), `${INDENT}${more(messages.length - shown.length)}`, ...lines.slice(head.length)]
    : lines;
}

/** `#12` of a capture, `:340` of a log, with the input's name before it where there are several. */
export function placeOf({ input, frame, line }: MessageRef, withInput: boolean): string {
  const place = frame === undefined ? `:${line ?? 0}` : `#${frame}`;
  return withInput ? `${plain(input.split('/').at(-1) ?? input, 24)}${place}` : place;
}

function widest<Key extends string>(rows: readonly Readonly<Record<Key, string>>[], key: Key): number {
  return rows.reduce((most, row) => Math.max(most, widthOf(row[key])), 0);
}
