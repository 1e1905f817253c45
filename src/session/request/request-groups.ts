import type { RequestNotice, Sighting } from '../../records/index.ts';
import type { PendingRequest } from './pending-requests.ts';

const MOST_GROUPS = 1000;
const MOST_SIGHTINGS = 10;
const MOST_CALL_IDS = 8;

type Group = { -readonly [Key in keyof RequestNotice]: RequestNotice[Key] } & {
  callIds: string[];
  evidence: Sighting[];
};

/** What is known of an answer that refused. */
export type RefusedWith = { readonly status: number; readonly phrase: string; readonly said: string | null };

/** Requests with the same fate, told together. Bounded: further kinds are not told apart from the last of their method. */
export class RequestGroups {
  readonly #groups = new Map<string, Group>();

  add(
    fate: RequestNotice['fate'],
    request: PendingRequest,
    evidence: readonly Sighting[],
    refused: RefusedWith | null = null,
  ): void {
    const group = this.#groupOf(fate, request, refused);
    group.count++;
    group.sent = Math.max(group.sent, request.sent);
    group.lastUs = request.lastUs;
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

  #groupOf(fate: RequestNotice['fate'], request: PendingRequest, refused: RefusedWith | null): Group {
    const { method, event, dst, src } = request;
    const parts = [fate, method, event, refused?.status ?? 0, refused?.phrase ?? '', dst?.address ?? ''];
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
      hadCredentials: request.hasCredentials,
      callIds: [],
      evidence: [],
    };
    this.#groups.set(key, group);
    return group;
  }
}
