import { type Lang, translatable } from '../../../languages/index.ts';
import type { RequestNotice } from '../../../records/index.ts';
import { endsSubscription } from '../../../sip/index.ts';
import { match } from '../../match.ts';
import { nameOf, plain } from '../../names.ts';
import type { Match, Severity } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';

export type { RequestNotice };
export { match };

/** What rules about requests say in passing. */
export type RequestWords = {
  readonly somebody: string;
  readonly times: (count: number) => string;
  readonly sent: (count: number) => string;
  readonly afterGood: (count: number) => string;
  readonly neverGood: string;
  readonly acceptedLater: string;
  readonly about: (watcher: string, event: string) => string;
};

const EN: RequestWords = {
  somebody: 'the other side',
  times: (count) => `, ${count} times`,
  sent: (count) => `, sent ${count} times`,
  afterGood: (count) => `after it had answered ${count}`,
  neverGood: 'it answered none in this trace',
  acceptedLater: '; it accepted one later',
  about: (watcher, event) => ` to ${watcher} about event “${event}”`,
};

export const REQUEST_WORDS = translatable(EN);

export function serverIn({ server }: RequestNotice, lang: Lang): string {
  return server ?? REQUEST_WORDS.in(lang).somebody;
}

/** With its port. */
export function endIn({ serverEnd }: RequestNotice, lang: Lang): string {
  return serverEnd ?? REQUEST_WORDS.in(lang).somebody;
}

export function clientIn({ client }: RequestNotice, lang: Lang): string {
  return client ?? REQUEST_WORDS.in(lang).somebody;
}

export function fromIn({ from }: RequestNotice): string {
  return nameOf(from);
}

export function toIn({ to }: RequestNotice): string {
  return nameOf(to);
}

/** `489 Bad Event (“Event not supported”), 3 times`. */
export function answerIn({ status, phrase, said, count }: RequestNotice, lang: Lang): string {
  const line = plain(`${status ?? ''} ${phrase}`.trim(), 80);
  const quoted = said === null || said === '' ? line : `${line} (“${plain(said, 120)}”)`;
  return count > 1 ? quoted + REQUEST_WORDS.in(lang).times(count) : quoted;
}

export function eventIn({ event }: RequestNotice): string {
  return plain(event ?? '?', 40);
}

export function spanIn({ firstUs, lastUs }: RequestNotice, lang: Lang): string {
  return secondsOf(lastUs - firstUs, lang);
}

/** `after it had answered 12`. */
export function goodIn({ good }: RequestNotice, lang: Lang): string {
  const words = REQUEST_WORDS.in(lang);
  return good > 0 ? words.afterGood(good) : words.neverGood;
}

/** `, sent 3 times`; nothing for once. */
export function sendingsIn({ sent }: RequestNotice, lang: Lang): string {
  return sent > 1 ? REQUEST_WORDS.in(lang).sent(sent) : '';
}

export function isRefused({ fate, method }: RequestNotice, wanted: string): boolean {
  return fate === 'refused' && method === wanted;
}

export function realmIn({ realm }: RequestNotice): string {
  return plain(realm ?? '?', 60);
}

/** A text is lost; a lamp stays dark. */
export function harmOf({ method }: RequestNotice): Severity {
  return method === 'MESSAGE' ? 'error' : 'warning';
}

/** `, and accepted it later`; nothing where it was not. */
export function laterIn({ isBack }: RequestNotice, lang: Lang): string {
  return isBack ? REQUEST_WORDS.in(lang).acceptedLater : '';
}

/** What the client got after all is worth a remark; what it had no time to try again may still come. */
export function refusalOf({ isBack, isOpen }: RequestNotice): Match {
  if (isOpen) {
    return { ...match(null, 'possible'), severity: 'info' };
  }
  return isBack ? { ...match(null, 'certain'), severity: 'info' } : match(null, 'certain');
}

/** ` to 2001 about event “dialog”` of a NOTIFY; nothing of others. */
export function aboutIn(notice: RequestNotice, lang: Lang): string {
  const { method, event } = notice;
  return method === 'NOTIFY' && event !== null ? REQUEST_WORDS.in(lang).about(toIn(notice), eventIn(notice)) : '';
}

/** Whether the answer ends the subscription (RFC 6665 §4.2.2). */
export function isEndOfSubscription({ status }: RequestNotice): boolean {
  return endsSubscription(status);
}
