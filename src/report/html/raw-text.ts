import { htmlLines, htmlText } from '../../display/index.ts';
import { headerOf } from './lit-headers.ts';

/** The status line that a NOTIFY reports. */
const SIPFRAG = /^SIP\/2\.0 \d{3}/;

/** The lines of a message, those of the headers that matter lit. */
export function rawText(text: string, lit: ReadonlySet<string>): string {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const bodyAt = lines.findIndex((line, i) => i > 0 && line === '');
  let isLit = false;
  return lines
    .map((line, i) => {
      if (bodyAt >= 0 && i >= bodyAt) {
        return SIPFRAG.test(line) ? marked(line) : htmlLines(line);
      }
      // A header goes on where a line begins with a blank.
      isLit = /^[ \t]/.test(line) ? isLit : lit.has(headerOf(line) ?? '');
      return i === 0 ? `<b>${htmlText(line)}</b>` : isLit ? marked(line) : htmlLines(line);
    })
    .join('\n');
}

function marked(line: string): string {
  return `<mark>${htmlLines(line)}</mark>`;
}
