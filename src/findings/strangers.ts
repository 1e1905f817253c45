import { type Lang, translatable } from '../languages/index.ts';
import type { Sighting, Stranger } from '../records/index.ts';
import { plain } from './names.ts';

/** What is said of a stranger, whatever the story: a set for the three rules that know one. */
export type StrangerWords = {
  readonly sent: string;
  readonly line: string;
  /** Why such a message matters, and what to do. */
  readonly why: string;
  readonly fix: readonly string[];
};

const EN: StrangerWords = {
  sent: 'sent',
  line: 'line',
  why: 'Whoever knows the tags of a call can send such a message, over UDP under any address: it proves nothing about the parties, and nobody is accused on its word.',
  fix: [
    'Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.',
    'Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2).',
  ],
};

export const STRANGER_WORDS = translatable(EN);

/** A story with the messages in it that strangers sent. */
type StrangersStory = { readonly strangers: readonly Stranger[] };

/** `192.0.2.66 sent NOTIFY 603 Decline (#8)`, of each: who sent what, and where it stands. */
export function strangersWords({ strangers }: StrangersStory, lang: Lang): string {
  const { sent } = STRANGER_WORDS.in(lang);
  return strangers
    .map(({ sighting }) => `${sighting.src?.address ?? '?'} ${sent} ${wordsOf(sighting)} (${placeOf(sighting, lang)})`)
    .join(', ');
}

function wordsOf({ status, phrase, method, detail }: Sighting): string {
  return plain(status > 0 ? `${status} ${phrase}`.trim() : `${method} ${detail ?? ''}`.trim(), 80);
}

function placeOf({ line, frame }: Sighting, lang: Lang): string {
  return line > 0 ? `${STRANGER_WORDS.in(lang).line} ${line}` : `#${frame}`;
}

export function strangersEvidence({ strangers }: StrangersStory): readonly Sighting[] {
  return strangers.map(({ sighting }) => sighting);
}

/** Whether what became of such a request is a stranger's word alone. */
export function isDecidedByStranger({ strangers }: StrangersStory, methods: readonly string[]): boolean {
  return strangers.some(({ decides, sighting }) => decides && methods.includes(sighting.method));
}
