import { type Arrival, type Endpoint, filled, type ReportProblem, SAYS } from '../../model/index.ts';
import type { FlowProblemCode } from '../flow-problems.ts';

/** Why a TLS connection could not be read. */
export type UnreadReason =
  | 'no-keys'
  /** There is no cryptography on this platform. */
  | 'platform'
  /** Keys were given, none of them is this connection's. */
  | 'other-keys'
  /** The key that was given for it does not open it. */
  | 'keys-do-not-fit'
  | 'suite'
  /** Its handshake was not captured. */
  | 'no-handshake';

type Tally = { readonly servers: Set<string> } & Record<UnreadReason, number>;

const SHOWN_SERVERS = 3;

/** The TLS connections that look like SIP and could not be read, counted by input and told at the end. */
export class TlsCensus {
  readonly #tallies = new Map<number, Tally>();

  count(reason: UnreadReason, arrival: Arrival, server: Endpoint | null): void {
    let tally = this.#tallies.get(arrival.input);
    if (tally === undefined) {
      tally = {
        servers: new Set(),
        platform: 0,
        'no-keys': 0,
        'other-keys': 0,
        'keys-do-not-fit': 0,
        suite: 0,
        'no-handshake': 0,
      };
      this.#tallies.set(arrival.input, tally);
    }
    tally[reason]++;
    if (server !== null && tally.servers.size <= SHOWN_SERVERS) {
      tally.servers.add(server.text);
    }
  }

  tell(report: ReportProblem): void {
    for (const [input, tally] of this.#tallies) {
      const tell = (code: FlowProblemCode, message: string): void =>
        report({ code, message, input, record: null, offset: null });
      const names = [...tally.servers].slice(0, SHOWN_SERVERS).join(', ');
      const where = tally.servers.size > SHOWN_SERVERS ? filled(SAYS.tlsAndOthers, names) : names;
      const say = (code: FlowProblemCode, count: number, why: string): void => {
        if (count > 0) {
          tell(code, count === 1 ? filled(SAYS.tlsOne, where, why) : filled(SAYS.tlsMany, count, where, why));
        }
      };
      const wrong = tally['other-keys'] + tally['keys-do-not-fit'];
      say('tls-no-keys', tally['no-keys'], SAYS.tlsNoKeys);
      say('tls-no-keys', tally.platform, SAYS.tlsPlatform);
      say('tls-wrong-keys', wrong, tally['other-keys'] > 0 ? SAYS.tlsOtherKeys : SAYS.tlsKeysDoNotFit);
      say('tls-suite', tally.suite, SAYS.tlsSuite);
      say('tls-no-handshake', tally['no-handshake'], SAYS.tlsNoHandshake);
    }
  }
}
