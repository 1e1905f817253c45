import { byTrace, type Endpoint } from '../../model/index.ts';
import type { NotifyWords, ReferRecord, Sighting, StoryStep, TransferRecord } from '../../records/index.ts';
import { HEADER, isFinal, isSuccess, parseNameAddr, parseReferTo, type SipMessage } from '../../sip/index.ts';
import { endingOf } from '../call/call.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { Relays } from '../relays.ts';
import { inOrder, type Notify } from './notify.ts';
import { plainNotifyRecord } from './notify-record.ts';
import { partyAt } from './party-ends.ts';
import { targetRecordOf } from './target-record.ts';

/** Reports on a transfer whose REFER is not in the trace: it came before, or was not captured. */
export type Remnant = {
  readonly leg: Leg;
  readonly transferorUri: string;
  readonly transfereeUri: string;
  readonly notifies: Notify[];
  /** The refused call that the last report is of; null where the trace shows none. */
  target: Leg | null;
};

const MOST_NOTIFIES = 16;
/** Refused calls remembered, and how soon after its end one is reported. */
const MOST_REFUSED = 16;
const SOON_US = 5_000_000;

export function openRemnant(leg: Leg, message: SipMessage): Remnant {
  const partyIn = (id: typeof HEADER.from | typeof HEADER.to) => parseNameAddr(message.header(id) ?? '').uri;
  return {
    leg,
    transferorUri: partyIn(HEADER.to),
    transfereeUri: partyIn(HEADER.from),
    notifies: [],
    target: null,
  };
}

/** Takes a NOTIFY in: another one, another hop of a known one, or the same again. */
export function noteReport(remnant: Remnant, words: NotifyWords, transaction: Transaction, sighting: Sighting): void {
  const known = remnant.notifies.find(({ words: w }) => w.cseq === words.cseq && w.fromTag === words.fromTag);
  if (known === undefined) {
    // The latest says how it ended.
    remnant.notifies.splice(MOST_NOTIFIES - 1);
    remnant.notifies.push({ words, hops: [transaction], first: sighting, answer: null });
  } else if (!known.hops.includes(transaction)) {
    known.hops.push(transaction);
  }
}

/** The calls that were refused last: one of them may be what a report without its REFER is about. */
export class RefusedLately {
  #legs: readonly Leg[] = [];

  note(leg: Leg): void {
    if (!this.#legs.includes(leg)) {
      this.#legs = [...this.#legs.slice(1 - MOST_REFUSED), leg];
    }
  }

  /** The latest call of this party that ended with this status right before; null where there is none. */
  find(status: number, caller: string, own: Leg, timeUs: number): Leg | null {
    return (
      this.#legs.findLast(
        (leg) =>
          leg !== own &&
          endingOf(leg)?.finalStatus === status &&
          userIn(leg.fromUri) === userIn(caller) &&
          !(timeUs - leg.lastUs > SOON_US),
      ) ?? null
    );
  }
}

function userIn(uri: string): string {
  return uri.replace(/^sips?:/i, '').split('@', 1)[0] ?? '';
}

/** The record of such a transfer; null where nothing tells how it ended. */
export function remnantRecord(remnant: Remnant, nowUs: number, relays: Relays): TransferRecord | null {
  const { leg, notifies, target } = remnant;
  const claim = inOrder(notifies).findLast(({ words }) => isFinal(words.sipfragStatus)) ?? null;
  if (claim === null) {
    return null;
  }
  const triggered = target === null ? null : { leg: target, score: 0, signals: [], words: null, earlier: [] };
  const steps = stepsOf(remnant);
  const startUs = steps[0]?.sighting.timeUs ?? claim.first.timeUs;
  return {
    outcome: isSuccess(claim.words.sipfragStatus) ? 'succeeded' : 'failed',
    referCallId: leg.callId,
    referCSeq: claim.words.eventId ?? 0,
    transferor: partyAt(remnant.transferorUri, endIn(claim, 'dst')),
    transferee: partyAt(remnant.transfereeUri, endIn(claim, 'src')),
    target: partyAt(target === null ? '' : target.toUri, null),
    notifies: inOrder(notifies).map((notify) => plainNotifyRecord(notify)),
    targetLeg: targetRecordOf({ leg, triggered }, relays),
    startUs,
    endUs: steps.at(-1)?.sighting.timeUs ?? startUs,
    decidedUs: nowUs,
    steps,
    ...NOTHING_SEEN,
  };
}

/** Of a NOTIFY that came straight from its sender. */
function endIn({ hops }: Notify, end: 'src' | 'dst'): Endpoint | null {
  const nearest = nearestHop(hops);
  return nearest?.viaCount === 1 ? (nearest.request?.[end] ?? null) : null;
}

function stepsOf({ notifies, target }: Remnant): StoryStep[] {
  const steps: StoryStep[] = [];
  const push = (kind: StoryStep['kind'], sighting: Sighting | null, status: number | null, state: string | null) => {
    if (sighting !== null) {
      steps.push({ kind, sighting, repeats: 0, status, subscriptionState: state });
    }
  };
  const hop = target === null ? null : nearestHop(target.lastInviteHops());
  push('target-invite', hop?.request ?? null, null, null);
  push('target-progress', hop?.firstRinging ?? null, hop?.firstRinging?.status ?? null, null);
  push('target-final', hop?.final ?? null, hop?.final?.status ?? null, null);
  for (const { words, hops, answer } of notifies) {
    push('notify', nearestHop(hops)?.request ?? null, words.sipfragStatus, words.subscriptionState);
    push('notify-response', answer, answer?.status ?? null, null);
  }
  return steps.sort((a, b) => byTrace(a.sighting, b.sighting));
}

const REFER_UNSEEN: ReferRecord = {
  contactUri: null,
  contactCount: 1,
  requestUri: '',
  agent: null,
  referToCount: 1,
  asksNoSubscription: false,
  requires: [],
  hasTargetDialog: false,
  status: null,
  phrase: '',
  refusal: null,
  sentAt: null,
  answeredAt: null,
  repeats: 0,
  isReliable: false,
  attempts: 0,
  wasAnsweredByRelay: false,
  isFinalVouched: false,
  answeredBy: null,
  dialog: 'before-trace',
  wasEndKnown: false,
  hadPendingRequest: false,
  hadPendingRefer: false,
  firstCSeq: 0,
  provisional: null,
  isOutOfOrder: false,
  answerAgent: null,
  hasEventsAt: false,
  acceptedLater: null,
  sentTo: null,
  undelivered: null,
};

const NOTHING_SEEN = {
  isRemnant: true,
  isTargetUnclear: false,
  kind: 'blind',
  referTo: parseReferTo(''),
  referToRaw: '',
  referredBy: null,
  refer: REFER_UNSEEN,
  isLaterRefer: false,
  isSubscriptionSuppressed: false,
  unsubscribedAt: null,
  unseenNotifies: 0,
  strayNotify: null,
  resubscribeRefusedWith: null,
  replaces: null,
  original: { wasHeld: false, resumedAt: null, also: null },
  vantage: { transferor: false, transferee: true, targetLeg: false, replacedCall: null },
  captured: { transferor: 'all', transferee: 'all', target: 'all' },
  proxyBefore: null,
  bye: null,
  strangers: [],
  form: [],
} as const;
