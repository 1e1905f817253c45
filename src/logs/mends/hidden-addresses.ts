import type { Mend } from './mend.ts';

/** A list archive hides addresses so, and a Call-ID looks like one. */
const WORDED_AT = / at | ?\(at\) ?| ?\[at\] ?/gi;
const OF_HOST = /^[\w.:[-]/;
const SIP = /^sips?:./i;
const ID = /(?<![\w-])(?:Call-ID|i|Replaces|In-Reply-To|Target-Dialog)[ \t]{0,8}:[ \t]{0,8}$/i;
/** A link that a mailer put behind what it took for one. */
const LINK = /<(?:mailto|sips?|tel|https?):[^<>\s]{1,256}>/gi;
const LINKED = /^sips?:./i;
/** Without the scheme only a link of the web is one: a name may stand directly before an address. */
const OF_WEB = /^<https?:/i;
const BARE = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/;
/** What a page's guard shows in place of an address; of two of them nobody can say whether they were one. */
const HIDDEN = /\[email(?: |\u00c2\u00a0)protected\]/g;
const HIDDEN_ID = /(?<![\w-])((?:Call-ID|i)[ \t]{0,8}:[ \t]{0,8})\[email(?: |\u00c2\u00a0)protected\][^\r\n]*/gi;
/** Of an address or a Call-ID. */
const LONGEST = 256;
const LONGEST_NAME = 64;
const BOUND = /[\s@<>"]/;
const OUTSIDE = /[\s<>"]/;

export const WORDED_ATS: Mend = {
  isIn: (head) => countOf(withAts(head)) > 2 * countOf(head),
  mend: withAts,
};

export const LINKS: Mend = {
  isIn: (head) => withoutLinks(head) !== head,
  mend: withoutLinks,
};

export const HIDDEN_ADDRESSES: Mend = {
  isIn: (head) => head.search(HIDDEN) >= 0,
  mend: (lines) => lines.replace(HIDDEN_ID, '$1[removed]').replace(HIDDEN, 'hidden@hidden.invalid'),
};

function withAts(lines: string): string {
  return lines.replace(WORDED_AT, (at, offset: number) => {
    const word = wordBefore(lines, offset);
    const name = lines.slice(Math.max(0, offset - word.length - LONGEST_NAME), offset - word.length);
    const isOne = word !== '' && OF_HOST.test(lines[offset + at.length] ?? '') && (SIP.test(word) || ID.test(name));
    return isOne ? '@' : at;
  });
}

function withoutLinks(lines: string): string {
  return lines.replace(LINK, (link, offset: number) => {
    const word = wordBefore(lines, offset, OUTSIDE);
    return LINKED.test(word) || (OF_WEB.test(link) && BARE.test(word)) ? '' : link;
  });
}

/** How many addresses have an `@`: where most had none, what looks like one was one. */
function countOf(head: string): number {
  let count = 0;
  for (let at = head.indexOf('@'); at >= 0; at = head.indexOf('@', at + 1)) {
    count += SIP.test(wordBefore(head, at)) ? 1 : 0;
  }
  return count;
}

function wordBefore(text: string, end: number, bound = BOUND): string {
  let start = end;
  while (start > 0 && end - start < LONGEST && !bound.test(text[start - 1]!)) {
    start--;
  }
  return text.slice(start, end);
}
