/** Bytes that GitHub takes of what one step adds to the summary of a job; of more it takes nothing. */
export const MOST_OF_SUMMARY = 1024 * 1024;

/** Less than this says nothing. */
const LEAST = 4096;
const FENCE = /^(`{3,})\w*$/;

/**
 * A page of Markdown, cut behind a line where there is no room for all of it: a block that was open there is closed, and a note says
 * that there is more. Empty where there is next to no room.
 */
export function fitted(page: string, room: number, note: string): string {
  const bytes = Buffer.from(page);
  if (bytes.length <= room) {
    return page;
  }
  if (room < LEAST) {
    return '';
  }
  const text = bytes.subarray(0, room - LEAST / 2).toString();
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  let open: string | null = null;
  for (const line of lines) {
    const fence: string | null = FENCE.exec(line)?.[1] ?? null;
    open = open === null ? fence : line === open ? null : open;
  }
  return `${lines.join('\n')}${open === null ? '' : `${open}\n`}\n${note}\n`;
}
