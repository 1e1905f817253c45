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

/** Why a request came to nothing, as far as something says, and what is known besides. */
export type WhyNot = {
  readonly refused?: RefusedWith;
  readonly undelivered?: UndeliveredFacts | null;
  readonly realm?: string | null;
  /** How many it stands for; else one. */
  readonly count?: number;
  /** Whether the client got there after all, and when. */
  readonly isBack?: boolean;
  readonly backUs?: number;
  /** The trace ends before it could. */
  readonly isOpen?: boolean;
};

const UNKNOWN: WhyNot = {};

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
    group.count += why.count ?? 1;
    group.sent = Math.max(group.sent, request.sent);
    group.lastUs = request.lastUs;
    group.undelivered = withTimes(why.undelivered ?? null, group.undelivered);
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

  #groupOf(fate: RequestNotice['fate'], request: PendingRequest, why: WhyNot): Group {
    const own = keyOf(fate, request, why);
    const key = this.#groups.size >= MOST_GROUPS && !this.#groups.has(own) ? `${fate}\n${request.method}` : own;
    const known = this.#groups.get(key);
    if (known !== undefined) {
      return known;
    }
    const group = groupOf(fate, request, why);
    this.#groups.set(key, group);
    return group;
  }
}

/** One of nothing yet. */
function groupOf(fate: RequestNotice['fate'], request: PendingRequest, why: WhyNot): Group {
  const { method, event, from, to, dst, src, sentUs, lastUs, transport, hasCredentials } = request;
  return {
    type: 'request',
    fate,
    method,
    event,
    status: why.refused?.status ?? null,
    phrase: why.refused?.phrase ?? '',
    said: why.refused?.said ?? null,
    from,
    to,
    client: src?.address ?? null,
    server: dst?.address ?? null,
    serverEnd: dst?.text ?? null,
    count: 0,
    sent: 0,
    firstUs: sentUs,
    lastUs,
    good: 0,
    goodUs: Number.NaN,
    backUs: why.backUs ?? Number.NaN,
    isBack: why.isBack ?? false,
    isOpen: why.isOpen ?? false,
    realm: why.realm ?? null,
    isReliable: transport !== 'udp',
    undelivered: null,
    hadCredentials: hasCredentials,
    callIds: [],
    evidence: [],
  };
}

function keyOf(fate: RequestNotice['fate'], { method, event, from, dst }: PendingRequest, why: WhyNot): string {
  const { refused, undelivered, isBack = false, isOpen = false } = why;
  const account = fate.startsWith('credentials') ? from : '';
  const parts = [refused?.status ?? 0, refused?.phrase ?? '', dst?.address ?? '', undelivered?.why ?? '', account];
  return [fate, method, event, ...parts, isBack, isOpen].join('\n');
}
