import type { RegistrationAtCall, RegistrationState } from '../../../records/index.ts';
import { parseUri } from '../../../sip/index.ts';
import { failedWith, hasRung, type JudgeableCall, makerOf } from './call-facts.ts';

/** What a server says of a user that is not registered (RFC 3261 §21.4.5, §21.4.19, §21.4.11). */
const UNREACHABLE: readonly number[] = [404, 410, 430, 480];
const NOT_REGISTERED = [
  'expired',
  'removed',
  'refused',
  'challenged',
  'unanswered',
] as const satisfies readonly RegistrationState[];
const SAYS_AS_MUCH: readonly string[] = ['callee-not-registered', 'not-registered', 'number-unknown'];

export type NotRegistered = RegistrationAtCall & { readonly state: (typeof NOT_REGISTERED)[number] };

/**
 * How the callee's registration had failed or ended in this trace before a call to it was refused as unreachable; null where it
 * had not, where the refusal states another cause, and where another server is asked.
 */
export function calleeRegistration(c: JudgeableCall): NotRegistered | null {
  const { callee } = c.registered;
  if (callee === null || !failedWith(c, UNREACHABLE) || hasRung(c) || !isNotRegistered(callee)) {
    return null;
  }
  const states = c.refusal?.states ?? null;
  return (states === null || SAYS_AS_MUCH.includes(states)) && isSameServer(c, callee) ? callee : null;
}

function isNotRegistered(party: RegistrationAtCall): party is NotRegistered {
  return NOT_REGISTERED.some((state) => state === party.state);
}

/** A user of that name may be another one elsewhere: the domain is the same, or who refused is the registrar. */
function isSameServer(c: JudgeableCall, { aor, registrar }: RegistrationAtCall): boolean {
  const [called, registered] = [parseUri(c.to)?.host?.toLowerCase(), parseUri(aor)?.host?.toLowerCase()];
  const maker = makerOf(c);
  const isRegistrar = registrar !== null && (registrar.startsWith(`${maker}:`) || registrar.startsWith(`[${maker}]:`));
  return (called !== undefined && called === registered) || isRegistrar;
}

/** Microseconds from then to the call. */
export function sinceUs(c: JudgeableCall, { sinceUs: thenUs }: NotRegistered): number {
  return Math.max(0, c.startUs - thenUs);
}
