import type { RegistrationAtCall, RegistrationState } from '../../../records/index.ts';
import { isAddress, isUnreachable, parseUri } from '../../../sip/index.ts';
import { hasRung, type JudgeableCall, makerOf } from './call-facts.ts';

const NOT_REGISTERED = [
  'expired',
  'removed',
  'unbound',
  'refused',
  'challenged',
  'unanswered',
] as const satisfies readonly RegistrationState[];
const SAYS_AS_MUCH: readonly string[] = ['callee-not-registered', 'not-registered', 'number-unknown'];

export type NotRegistered = RegistrationAtCall & { readonly state: (typeof NOT_REGISTERED)[number] };

/**
 * How the callee's registration had failed or ended in this trace before a call to it was refused as unreachable; null where it
 * had not, where the refusal states another cause, and where it may be another user of that name.
 */
export function calleeRegistration(c: JudgeableCall): NotRegistered | null {
  const { callee } = c.registered;
  if (callee === null || !isRefusedAsUnreachable(c) || hasRung(c) || !isNotRegistered(callee)) {
    return null;
  }
  const states = c.refusal?.states ?? null;
  return (states === null || SAYS_AS_MUCH.includes(states)) && isSameUser(c, callee) ? callee : null;
}

function isRefusedAsUnreachable({ outcome, finalStatus }: JudgeableCall): boolean {
  return outcome === 'failed' && isUnreachable(finalStatus);
}

function isNotRegistered(party: RegistrationAtCall): party is NotRegistered {
  return NOT_REGISTERED.some((state) => state === party.state);
}

/**
 * Whether it is the same user: in the same domain; or one domain is the IP address of the registrar, by which the other may go, and
 * the registrar refused the call.
 */
function isSameUser(c: JudgeableCall, { aor, registrar, isSameDomain }: RegistrationAtCall): boolean {
  const hosts = [c.to, aor].map((uri) => bare(parseUri(uri)?.host ?? ''));
  const isRegistrar = (host: string): boolean => registrar !== null && bare(registrar.replace(/:\d+$/, '')) === host;
  const isItsName = hosts.every((host) => host !== '' && (!isAddress(host) || isRegistrar(host)));
  return isSameDomain || (isItsName && isRegistrar(makerOf(c)));
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** Microseconds from then to the call. */
export function sinceUs(c: JudgeableCall, { sinceUs: thenUs }: NotRegistered): number {
  return Math.max(0, c.startUs - thenUs);
}
