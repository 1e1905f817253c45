import type { RequestNotice, Sighting, UndeliveredFacts } from '../../records/index.ts';
import type { PendingRequest } from './pending-requests.ts';
import { withTimes } from './undelivered-times.ts';

const MOST_GROUPS = 1000;
const MOST_SIGHTINGS = 10;
const MOST_CALL_IDS = 8;

type Group = { -readonly [Key in keyof RequestNotice]: RequestNotice[Key] } & {
  callIds: string[];
  evidence: Sighting[];
};

/** What is known of an answer that refused. */
export type RefusedWith = { readonly status: number; readonly phrase: string; readonly said: string | null };

/** Why a request came to nothing, as far as something says. */
export type WhyNot = { readonly refused: RefusedWith | null; readonly undelivered: UndeliveredFacts | null };

const UNKNOWN: WhyNot = { refused: null, undelivered: null };

/** Requests with the same fate, told together. Bounded: further kinds are not told apart from the last of their method. */
export class RequestGroups {
  readonly #groups = new Map<string, Group>();

  add(
    fate: RequestNotice['fate'],
    request: PendingRequest,
    evidence: readonly Sighting[],
    why: WhyNot = UNKNOWN,
  ): void {
    const group = this.#groupOf(fate, request, why);
    group.count++;
    group.sent = Math.max(group.sent, request.sent);
    group.lastUs = request.lastUs;
    group.undelivered = withTimes(why.undelivered, group.undelivered);
    if (group.callIds.length < MOST_CALL_IDS && !group.callIds.includes(request.callId)) {
      group.callIds.push(request.callId);
    }
    if (group.evidence.length < MOST_SIGHTINGS) {
      group.evidence.push(...evidence);
    }
  }

  takeAll(): RequestNotice[] {
    return [...this.#groups.values()];
  }

  #groupOf(fate: RequestNotice['fate'], request: PendingRequest, { refused, undelivered }: WhyNot): Group {
    const { method, event, dst, src } = request;
    const error = undelivered?.why ?? '';
    const parts = [fate, method, event, refused?.status ?? 0, refused?.phrase ?? '', dst?.address ?? '', error];
    const own = parts.join('\n');
    const key = this.#groups.size >= MOST_GROUPS && !this.#groups.has(own) ? `${fate}\n${method}` : own;
    const known = this.#groups.get(key);
    if (known !== undefined) {
      return known;
    }
    const group: Group = {
      type: 'request',
      fate,
      method,
      event,
      status: refused?.status ?? null,
      phrase: refused?.phrase ?? '',
      said: refused?.said ?? null,
      from: request.from,
      to: request.to,
      client: src?.address ?? null,
      server: dst?.address ?? null,
      serverEnd: dst?.text ?? null,
      count: 0,
      sent: 0,
      firstUs: request.sentUs,
      lastUs: request.lastUs,
      good: 0,
      goodUs: Number.NaN,
      backUs: Number.NaN,
      isReliable: request.transport !== 'udp',
      undelivered: null,
      hadCredentials: request.hasCredentials,
      callIds: [],
      evidence: [],
    };
    this.#groups.set(key, group);
    return group;
  }
}
