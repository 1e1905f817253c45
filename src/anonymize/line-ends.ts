/** Where a line ends, and where the next one begins: CRLF, LF or CR. */
export function lineEndFrom(text: string, from: number): { readonly from: number; readonly until: number } {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n') {
      return { from: at, until: at + 1 };
    }
    if (text[at] === '\r') {
      return { from: at, until: text[at + 1] === '\n' ? at + 2 : at + 1 };
    }
  }
  return { from: text.length, until: text.length };
}

/** Rewrites each line by itself. */
export function eachLine(text: string, rewrite: (line: string) => string): string {
  let made = '';
  for (let at = 0; at < text.length; ) {
    const end = lineEndFrom(text, at);
    made += rewrite(text.slice(at, end.from)) + text.slice(end.from, end.until);
    at = end.until;
  }
  return made;
}
