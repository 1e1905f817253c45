import { type Lang, translatable } from '../languages/index.ts';
import type { UndeliveredFacts } from '../records/index.ts';

/** What an ICMP error says, and what to do about it: a set for every rule that rests on one. */
export type UndeliveredWords = {
  /** Whole sentences about `address:port` and the address that says so. */
  readonly says: Readonly<Record<UndeliveredFacts['why'], (by: string, to: string) => string>>;
  readonly times: (count: number) => string;
  /** ICMP says of other places too that what went there did not arrive. */
  readonly others: (places: string) => string;
  readonly fix: Readonly<Record<UndeliveredFacts['why'], (by: string, to: string) => string>>;
};

const EN: UndeliveredWords = {
  says: {
    'port-unreachable': (by, to) => `${by} says by ICMP that nothing listens on ${to} (port unreachable)`,
    'protocol-unreachable': (by, to) => `${by} says by ICMP that UDP is not spoken at ${to} (protocol unreachable)`,
    'host-unreachable': (by, to) => `${by} says by ICMP that the host of ${to} cannot be reached (host unreachable)`,
    'network-unreachable': (by, to) => `${by} says by ICMP that it has no route to ${to} (network unreachable)`,
    prohibited: (by, to) => `${by} says by ICMP that a filter forbids packets to ${to} (administratively prohibited)`,
    'too-big': (by, to) => `${by} says by ICMP that the packet is too big for the way to ${to} (fragmentation needed)`,
    'ttl-exceeded': (by, to) => `${by} says by ICMP that the packet to ${to} passed too many routers (TTL exceeded)`,
    'fragments-lost': (by, to) =>
      `${by} says by ICMP that some fragments of the packet to ${to} never came (reassembly time exceeded)`,
  },
  times: (count) => `, ${count} times`,
  others: (places) => `; ICMP refuses as well what went to ${places}`,
  fix: {
    'port-unreachable': (_, to) => `Start the service that should listen on ${to}, or send to the port where it does.`,
    'protocol-unreachable': (_, to) => `See whether ${to} is the right host; try TCP.`,
    'host-unreachable': (_, to) =>
      `See whether the host of ${to} is switched on and connected, and whether the address is right.`,
    'network-unreachable': (by, to) => `Correct the route to ${to} on ${by}.`,
    prohibited: (by, to) => `Allow UDP to ${to} in the filter of ${by}.`,
    'too-big': (by) => `Let the sender use TCP, or make the message smaller than the MTU that ${by} names.`,
    'ttl-exceeded': (by, to) => `Look for a routing loop at ${by} on the way to ${to}.`,
    'fragments-lost': () => 'Find what drops fragments on the way (firewall, NAT), or use TCP for large messages.',
  },
};

export const UNDELIVERED_WORDS = translatable(EN);

/** What the error says, and how often. */
export function undeliveredWords({ why, by, to, times }: UndeliveredFacts, lang: Lang): string {
  const words = UNDELIVERED_WORDS.in(lang);
  return `${words.says[why](by, to)}${times > 1 ? words.times(times) : ''}`;
}

/** The first thing to do about it. */
export function undeliveredFix({ why, by, to }: UndeliveredFacts, lang: Lang): string {
  return UNDELIVERED_WORDS.in(lang).fix[why](by, to);
}

const REFUSED_BY_HOST: readonly UndeliveredFacts['why'][] = ['port-unreachable', 'protocol-unreachable'];
/** So many refusals are no service that only just starts. */
const MANY_TIMES = 3;

/** The host itself says of each of so many sendings that nothing takes it: nothing is left that may have been answered. */
export function isRefusedEachTime({ why, by, to, times }: UndeliveredFacts, sendings: number): boolean {
  const isOfItself = to.startsWith(`${by}:`) || to.startsWith(`[${by}]:`);
  return REFUSED_BY_HOST.includes(why) && isOfItself && times >= Math.max(MANY_TIMES, sendings);
}

/** Of an error that quotes too little to name the call, the way alone says which one it is about. */
export function sureness({ isSure }: UndeliveredFacts): 'certain' | 'likely' {
  return isSure ? 'certain' : 'likely';
}
