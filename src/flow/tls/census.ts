import type { Arrival, Endpoint, ReportProblem } from '../../model/index.ts';
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

/** Text reports show 300 characters of a problem: the rest is in docs/tls.md. */
const HOW =
  'give the key log with --keylog FILE. Kamailio (tls keylog_mode, keylog_file), SIPp and browsers (SSLKEYLOGFILE) ' +
  'write one; for Asterisk, FreeSWITCH and baresip preload a library that does (docs/tls.md)';

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
      const where = `${names}${tally.servers.size > SHOWN_SERVERS ? ' and others' : ''}`;
      const what = (count: number): string =>
        `${count} TLS ${count === 1 ? 'connection' : 'connections'} that ${count === 1 ? 'looks' : 'look'} like SIP (${where}) could not be read`;
      if (tally['no-keys'] > 0) {
        tell('tls-no-keys', `${what(tally['no-keys'])} without keys: ${HOW}`);
      }
      if (tally.platform > 0) {
        tell('tls-no-keys', `${what(tally.platform)}: siptriage cannot decrypt on this platform`);
      }
      const wrong = tally['other-keys'] + tally['keys-do-not-fit'];
      if (wrong > 0) {
        const why =
          tally['other-keys'] > 0
            ? `the keys given belong to other connections (a key log of another run, or begun too late?)`
            : `the keys given do not open them`;
        tell('tls-wrong-keys', `${what(wrong)}: ${why}`);
      }
      if (tally.suite > 0) {
        tell('tls-suite', `${what(tally.suite)}: their cipher suite or version is not supported`);
      }
      if (tally['no-handshake'] > 0) {
        const message = `${what(tally['no-handshake'])}: their handshake was not captured, so no key helps; capture from before they connect`;
        tell('tls-no-handshake', message);
      }
    }
  }
}
