import type { Story } from '../../../findings/index.ts';
import { callIdsOfStory, findingsOf, placeKey } from '../../../report/index.ts';

/** Messages between two hosts, in both directions, that a verdict rests on without naming them. */
export type Way = {
  /** Null for every method. */
  readonly method: string | null;
  readonly one: string;
  /** Null for whomever the one talks to. */
  readonly other: string | null;
  readonly fromUs: number;
  readonly untilUs: number;
};

/** What is remembered of each kind. */
const MOST = 100_000;
/** Two transfers that may have been taken for each other, and a message and the error about it, lie this close together. */
const NEAR_US = 600_000_000;
const ERROR_US = 60_000_000;
/** Rules that count what else happened to the same caller. */
const OF_CALLER: ReadonlySet<string> = new Set([
  'rejection/redialled-after-rejection',
  'rejection/caller-refused-widely',
]);
const MOST_OF_CALLER = 50;

type Registration = { readonly callId: string; readonly registrar: string | null };

/** Knows, of the stories of a trace, those that others rest on: a registration, a call that was missed, a rival transfer. */
export class Witnesses {
  readonly #registrations = new Map<string, Registration>();
  /** One that an answer came to, by the registrar. */
  readonly #answered = new Map<string, string>();
  /** Calls by the messages that show how their parties stood with their registrars. */
  readonly #calls = new Map<string, string[]>();
  readonly #callers = new Map<string, string[]>();
  readonly #unclear: { readonly callIds: readonly string[]; readonly startUs: number }[] = [];

  /** Every story of the trace. */
  note(story: Story): void {
    switch (story.type) {
      case 'registration':
        this.#noteRegistration(story);
        break;
      case 'call': {
        const { callId, registered } = story.call.record;
        for (const sighting of [...(registered.caller?.evidence ?? []), ...(registered.callee?.evidence ?? [])]) {
          add(this.#calls, placeKey(sighting), callId);
        }
        break;
      }
      case 'rejection':
        add(this.#callers, story.rejection.record.from, story.rejection.record.callId);
        break;
      case 'transfer':
        if (isUnclear(story) && this.#unclear.length < MOST) {
          this.#unclear.push({ callIds: callIdsOfStory(story), startUs: story.transfer.record.startUs });
        }
        break;
      default:
    }
  }

  /** The Call-IDs of what a story rests on besides its own. @param places of its messages. */
  of(story: Story, places: readonly string[]): string[] {
    return [
      ...places.map((place) => this.#registrations.get(place)?.callId),
      ...this.#ofRegistration(story),
      ...this.#ofCaller(story),
      ...this.#rivals(story),
      ...(story.type === 'notice' ? story.notice.record.callIds : []),
    ].filter((callId) => callId !== undefined);
  }

  #noteRegistration({ registration: { record } }: Extract<Story, { readonly type: 'registration' }>): void {
    const { callId, registrar, evidence, finalStatus } = record;
    if (registrar !== null && finalStatus !== null && this.#answered.size < MOST) {
      this.#answered.set(registrar, callId);
    }
    for (const sighting of evidence) {
      if (this.#registrations.size < MOST) {
        this.#registrations.set(placeKey(sighting), { callId, registrar });
      }
    }
  }

  /** Calls that it was missed for; and where it got no answer, another one that shows the registrar alive. */
  #ofRegistration(story: Story): (string | undefined)[] {
    if (story.type !== 'registration') {
      return [];
    }
    const { record } = story.registration;
    const missed = record.evidence.flatMap((sighting) => this.#calls.get(placeKey(sighting)) ?? []);
    const alive = record.outcome === 'unanswered' ? this.#answered.get(record.registrar ?? '') : undefined;
    return [...missed, alive];
  }

  #ofCaller(story: Story): string[] {
    if (story.type !== 'rejection' || !story.rejection.findings.some(({ rule }) => OF_CALLER.has(rule))) {
      return [];
    }
    return (this.#callers.get(story.rejection.record.from) ?? []).slice(0, MOST_OF_CALLER);
  }

  /** Transfers of which nobody can say which leg is whose: with one of them alone it would seem clear. */
  #rivals(story: Story): string[] {
    if (story.type !== 'transfer' || !isUnclear(story)) {
      return [];
    }
    const { startUs } = story.transfer.record;
    return this.#unclear
      .filter((other) => !(Math.abs(other.startUs - startUs) > NEAR_US))
      .flatMap(({ callIds }) => callIds);
  }
}

/** The messages between hosts that a story is about as a whole, or that an ICMP error may be about as well. */
export function waysOf(story: Story): Way[] {
  if (story.type === 'notice') {
    const { record } = story.notice;
    const { firstUs } = record;
    const always = { fromUs: Number.NEGATIVE_INFINITY, untilUs: Number.POSITIVE_INFINITY };
    if (record.type === 'attack') {
      return [{ method: null, one: record.source, other: null, ...always }];
    }
    const { client, server, method } = record;
    const isOfPeer = record.fate.startsWith('peer');
    const span = isOfPeer ? always : { fromUs: firstUs - ERROR_US, untilUs: record.lastUs + ERROR_US };
    return client === null || server === null ? [] : [{ method, one: client, other: server, ...span }];
  }
  return findingsOf(story)
    .filter(({ doubt }) => doubt === 'icmp')
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ src, dst, timeUs }) =>
      src === null || dst === null
        ? []
        : [
            {
              method: null,
              one: src.address,
              other: dst.address,
              fromUs: timeUs - ERROR_US,
              untilUs: timeUs + ERROR_US,
            },
          ],
    );
}

function isUnclear(story: Story): boolean {
  return findingsOf(story).some(
    ({ rule, doubt }) => rule === 'transfer/target-call-unclear' || doubt === 'unclear-target',
  );
}

function add(map: Map<string, string[]>, key: string, callId: string): void {
  const known = map.get(key);
  if (known !== undefined) {
    if (known.length < MOST_OF_CALLER) {
      known.push(callId);
    }
  } else if (map.size < MOST) {
    map.set(key, [callId]);
  }
}
