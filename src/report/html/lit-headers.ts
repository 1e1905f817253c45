import type { Story } from '../../findings/index.ts';
import { isRefusal } from '../../sip/index.ts';

/** Headers that say why, of each kind of message; of every message those that say it is about something else. */
const OF_ALL = ['Reason', 'Warning', 'Replaces', 'Refer-To', 'Referred-By', 'Diversion', 'History-Info', 'Error-Info'];
const OF_REFUSALS = [
  'Contact',
  'Retry-After',
  'Unsupported',
  'WWW-Authenticate',
  'Proxy-Authenticate',
  'Call-Info',
  'Min-Expires',
];
const MORE: Readonly<Record<string, readonly string[]>> = {
  NOTIFY: ['Event', 'Subscription-State'],
  REGISTER: ['Contact', 'Expires', 'Authorization', 'Proxy-Authorization'],
  REFER: ['Refer-Sub'],
};
/** Of one refusal alone. */
const BY_CODE: Readonly<Record<number, readonly string[]>> = {
  405: ['Allow'],
  415: ['Accept', 'Content-Type'],
  420: ['Unsupported'],
  421: ['Require'],
  422: ['Min-SE'],
  489: ['Event', 'Allow-Events'],
};
/** Short names (RFC 3261 §7.3.3 and others) of those that may be lit. */
const SHORT: Readonly<Record<string, string>> = {
  m: 'contact',
  r: 'refer-to',
  b: 'referred-by',
  o: 'event',
  x: 'session-expires',
};
/** Names of headers that are words of the language, too: a sentence that has one need not speak of the header. */
const NAME =
  /\b(?:[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+|Replaces|Contact|Reason|Warning|Event|Supported|Unsupported|Require|Identity)\b/g;

const LONGEST_NAME = 64;

/** The headers of a message that matter, in lower case, besides those that its story speaks of. */
export function litHeaders(method: string, status: number): ReadonlySet<string> {
  const names = [
    ...OF_ALL,
    ...(isRefusal(status) ? OF_REFUSALS : []),
    ...(BY_CODE[status] ?? []),
    ...(status === 0 || method === 'REGISTER' ? (MORE[method] ?? []) : []),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

/** The headers that the findings of a story speak of: what they rest on. @param story in English. */
export function namedHeaders(story: Story): ReadonlySet<string> {
  const names = findingsOf(story).flatMap(({ title, message }) => `${title} ${message}`.match(NAME) ?? []);
  return new Set(names.map((name) => name.toLowerCase()));
}

/** The name of the header that a line begins, in lower case and long; null for a line that begins none. */
export function headerOf(line: string): string | null {
  const colon = line.indexOf(':');
  const name = colon > 0 && colon < LONGEST_NAME ? line.slice(0, colon).trimEnd().toLowerCase() : undefined;
  return name === undefined ? null : (SHORT[name] ?? name);
}

function findingsOf(story: Story): readonly { readonly title: string; readonly message: string }[] {
  switch (story.type) {
    case 'transfer':
      return story.transfer.findings;
    case 'rejection':
      return story.rejection.findings;
    case 'call':
      return story.call.findings;
    case 'registration':
      return story.registration.findings;
    case 'notice':
      return story.notice.findings;
    case 'form':
      return [story.form.finding];
  }
}
