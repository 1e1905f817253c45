const VERSION = 'SIP/2.0';
const [SLASH, LF] = ['/', '\n'] as const;
/** No start line that is looked at is longer, and no line of a message either. */
const LONGEST = 1024;

/** What stands behind the version of a start line, and the two lines behind it. */
export type Shown = { readonly rest: string; readonly next: string; readonly third: string };

/** Whether one of the start lines of a text is as asked for. */
export function hasStartLine(text: string, isSo: (shown: Shown) => boolean): boolean {
  for (let at = text.indexOf(VERSION); at >= 0; ) {
    const end = endOf(text, at);
    if (text[at + VERSION.length] === SLASH) {
      at = text.indexOf(VERSION, at + 1);
      continue;
    }
    const nextEnd = endOf(text, end + 1);
    const shown = {
      rest: lineOf(text, at + VERSION.length, end),
      next: lineOf(text, end + 1, nextEnd),
      third: lineOf(text, nextEnd + 1, endOf(text, nextEnd + 1)),
    };
    if (isSo(shown)) {
      return true;
    }
    at = text.indexOf(VERSION, end);
  }
  return false;
}

function endOf(text: string, at: number): number {
  const end = text.indexOf(LF, at);
  return end < 0 ? text.length : end;
}

/** Without the carriage return. */
function lineOf(text: string, from: number, to: number): string {
  const end = text[to - 1] === '\r' ? to - 1 : to;
  return text.slice(from, Math.min(end, from + LONGEST));
}
