import { changed, nameOf } from '../sip-text.ts';
import type { Message, Trace } from '../trace.ts';
import { replacing } from '../words.ts';
import { recorded, type Way } from './way.ts';

/** Rows in which users and domains stand; what a program calls itself is not one of them. */
const NAMING: readonly string[] = [
  'from',
  'to',
  'contact',
  'via',
  'route',
  'record-route',
  'path',
  'service-route',
  'refer-to',
  'referred-by',
  'call-id',
  'replaces',
  'target-dialog',
  'in-reply-to',
  'p-asserted-identity',
  'p-preferred-identity',
  'remote-party-id',
  'diversion',
  'history-info',
  'authorization',
  'proxy-authorization',
  'www-authenticate',
  'proxy-authenticate',
  'warning',
  'session-id',
];

const URI = /\bsips?:(?:([^@\s<>"?;,]+)@)?([A-Za-z0-9.-]+|\[[^\]]*\])/g;
const NUMBER = /^\+?\d+$/;
const TEL = /\btel:(\+?\d+)/g;
/** Words of SIP that a user may be called by: who changes them changes more than a name. */
const WORDS: readonly string[] = [
  'sip',
  'sips',
  'tel',
  'tag',
  'udp',
  'tcp',
  'user',
  'phone',
  'invite',
  'refer',
  'lr',
  'call',
];

/** What a signature covers cannot be given another name. */
export const isSigned = ({ messages }: Trace): boolean =>
  messages.some(({ text }) => /^(?:identity|y)[ \t]*:|^call-info[ \t]*:.*purpose=jwscard/im.test(text));

/** The text of a message with its users, hosts and domains called otherwise. */
export function renaming({ messages }: Trace): (text: string) => string {
  const words = new Map<string, string>();
  for (const { text } of messages) {
    for (const [, user, host = ''] of text.matchAll(URI)) {
      addUser(words, user);
      addDomain(words, host);
    }
    for (const [, number] of text.matchAll(TEL)) {
      addUser(words, number);
    }
  }
  const everywhere = replacing(words);
  const inBody = replacing(new Map([...words].filter(([word]) => !NUMBER.test(word))));
  return (text) => {
    const [start = ''] = text.split('\r\n', 1);
    return changed(text, {
      row: (row) => [NAMING.includes(nameOf(row)) ? everywhere(row) : row],
      rest: (part) => (part !== start ? inBody(part) : part.startsWith('SIP/') ? part : everywhere(part)),
    });
  };
}

function addUser(words: Map<string, string>, user: string | undefined): void {
  const [name = ''] = (user ?? '').split(/[:;]/, 1);
  if (NUMBER.test(name)) {
    words.set(name, otherNumber(name));
  } else if (/^[A-Za-z][\w.-]*$/.test(name) && !WORDS.includes(name.toLowerCase())) {
    words.set(name, words.get(name) ?? `u${words.size}-${[...name].reverse().join('').toLowerCase()}`);
  }
}

/** Each label otherwise but the last, so that what belonged together still does. */
function addDomain(words: Map<string, string>, host: string): void {
  if (/^[A-Za-z][A-Za-z0-9.-]*\.[A-Za-z]+$/.test(host)) {
    const labels = host.split('.');
    const last = labels.pop() ?? '';
    words.set(host, [...labels.map((label) => `d${[...label].reverse().join('')}x`), last].join('.'));
  }
}

/** Other digits for all but 0 and an emergency's: numbers that ended alike still do. */
const otherNumber = (number: string): string =>
  number.length < 4 ? number : number.replace(/[1-9]/g, (digit) => '597314268'[Number(digit) - 1] ?? digit);

export const RENAMED: Way = {
  name: 'other users and domains',
  promise: 'same',
  derive(trace) {
    if (isSigned(trace)) {
      return [];
    }
    const rename = renaming(trace);
    const messages = trace.messages.map((message): Message => ({ ...message, text: rename(message.text) }));
    return [recorded('all', messages)];
  },
};
