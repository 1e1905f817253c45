import { byTrace } from '../../model/index.ts';
import type { Sighting, StepKind, StoryStep } from '../../records/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { Referral } from './referral.ts';

/** The messages a transfer's verdict rests on, in the order of the trace, each once whatever the number of hops. */
export function tellSteps(referral: Referral): StoryStep[] {
  const steps: StoryStep[] = [];
  for (const attempt of referral.attempts) {
    tellExchange(steps, attempt.hops, 'refer', 'refer-response');
  }
  for (const notify of referral.notifies) {
    const hop = nearestHop(notify.hops);
    const repeats = Math.max(0, ...notify.hops.map((h) => h.requestRepeats));
    push(steps, 'notify', hop?.request ?? null, repeats, notify.words.sipfragStatus, notify.words.subscriptionState);
    push(steps, 'notify-response', notify.answer, 0);
  }
  if (referral.triggered !== null) {
    for (const leg of [...referral.triggered.earlier, referral.triggered.leg]) {
      tellTargetLeg(steps, leg);
    }
  }
  push(steps, 'bye', referral.dialog?.bye ?? null, 0);
  return steps.sort((a, b) => byTrace(a.sighting, b.sighting));
}

function tellTargetLeg(steps: StoryStep[], leg: Leg): void {
  const initial = leg.transactions.filter((t) => t.method === 'INVITE' && t.requestToTag === null);
  for (const cseq of new Set(initial.map((t) => t.cseq))) {
    const hops = initial.filter((t) => t.cseq === cseq);
    const ringing = nearestHop(hops.filter((t) => t.firstRinging !== null));
    push(steps, 'target-progress', ringing?.firstRinging ?? null, 0);
    push(steps, 'target-progress', ringing?.alerting === ringing?.firstRinging ? null : (ringing?.alerting ?? null), 0);
    tellExchange(steps, hops, 'target-invite', 'target-final');
  }
  push(steps, 'target-cancel', leg.cancel, 0);
}

function tellExchange(steps: StoryStep[], hops: readonly Transaction[], asked: StepKind, answered: StepKind): void {
  const request = nearestHop(hops.filter((hop) => hop.request !== null));
  push(steps, asked, request?.request ?? null, request?.requestRepeats ?? 0);
  const response = nearestHop(hops.filter((hop) => hop.final !== null));
  push(steps, answered, response?.final ?? null, response?.finalRepeats ?? 0);
}

function push(
  steps: StoryStep[],
  kind: StepKind,
  sighting: Sighting | null,
  repeats: number,
  status: number | null = sighting === null || sighting.status === 0 ? null : sighting.status,
  subscriptionState: string | null = null,
): void {
  if (sighting !== null) {
    steps.push({ kind, sighting, repeats, status, subscriptionState });
  }
}
