import type { Sighting, Stranger } from '../records/index.ts';
import type { Lang } from '../reference/index.ts';
import { plain } from './names.ts';

/** A story with the messages in it that strangers sent. */
export type StrangersStory = { readonly strangers: readonly Stranger[] };

/** `192.0.2.66 sent NOTIFY 603 Decline (#8)`, of each: who sent what, and where it stands. */
export function strangersWords({ strangers }: StrangersStory, lang: Lang): string {
  const sent = lang === 'en' ? 'sent' : 'gửi';
  return strangers
    .map(({ sighting }) => `${sighting.src?.address ?? '?'} ${sent} ${wordsOf(sighting)} (${placeOf(sighting, lang)})`)
    .join(', ');
}

function wordsOf({ status, phrase, method, detail }: Sighting): string {
  return plain(status > 0 ? `${status} ${phrase}`.trim() : `${method} ${detail ?? ''}`.trim(), 80);
}

function placeOf({ line, frame }: Sighting, lang: Lang): string {
  return line > 0 ? `${lang === 'en' ? 'line' : 'dòng'} ${line}` : `#${frame}`;
}

export function strangersEvidence({ strangers }: StrangersStory): readonly Sighting[] {
  return strangers.map(({ sighting }) => sighting);
}

/** Whether what became of such a request is a stranger's word alone. */
export function isDecidedByStranger({ strangers }: StrangersStory, methods: readonly string[]): boolean {
  return strangers.some(({ decides, sighting }) => decides && methods.includes(sighting.method));
}
