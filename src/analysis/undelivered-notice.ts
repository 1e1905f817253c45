import { wayOf } from '../flow/index.ts';
import type { Arrival, Endpoint, Undelivered } from '../model/index.ts';
import type { UndeliveredNotice } from '../records/index.ts';

/** How an ICMP error stands among the messages of a story. */
const METHOD = 'ICMP';
const WORDS: Readonly<Record<Undelivered, string>> = {
  'port-unreachable': 'port unreachable',
  'protocol-unreachable': 'protocol unreachable',
  'host-unreachable': 'host unreachable',
  'network-unreachable': 'network unreachable',
  prohibited: 'administratively prohibited',
  'too-big': 'fragmentation needed',
  'ttl-exceeded': 'TTL exceeded',
  'fragments-lost': 'fragment reassembly time exceeded',
};

/**
 * What an ICMP error says, as the session takes it.
 *
 * @param arrival place and time of the error.
 * @param from and `to`: the ends of the packet it quotes.
 */
export function noticeOf(
  arrival: Arrival,
  from: Endpoint,
  to: Endpoint,
  why: Undelivered,
  by: Endpoint,
): UndeliveredNotice {
  const { input, frame, line, timeUs } = arrival;
  return {
    why,
    from,
    to,
    way: wayOf(from.mark, to.mark),
    sighting: {
      input,
      frame,
      line,
      timeUs,
      // An address without a port: ICMP has none.
      src: { ...by, text: by.address },
      dst: from,
      transport: 'unknown',
      method: METHOD,
      status: 0,
      phrase: '',
      detail: WORDS[why],
    },
  };
}
