import { inOneForm } from '../../bytes/index.ts';
import { decimalOf } from './numbers.ts';
import { type Parameters, splitHead } from './parameters.ts';

export type Via = {
  /** `SIP/2.0`, without the blanks that may stand around the slash. */
  readonly protocol: string;
  /** Upper case: `UDP`, `TCP`, `TLS`, `SCTP`, `WS`, `WSS`, or an unknown one. */
  readonly transport: string;
  /** Lower case, IPv6 without brackets and in one form (RFC 5952). */
  readonly host: string;
  readonly port: number | null;
  readonly branch: string | null;
  /** Without brackets, which RFC 5118 §4.5 asks to accept. */
  readonly received: string | null;
  /** RFC 3581 §3: null where absent, 0 where without value. */
  readonly rport: number | null;
  readonly parameters: Parameters;
};

/** Reads one Via value (RFC 3261 §20.42); blanks around slashes and colon are legal. Null without a transport and host. */
export function parseVia(value: string): Via | null {
  const { head, parameters } = splitHead(value);
  const [name = '', version = '', rest] = splitSlashes(head);
  if (rest === undefined) {
    return null;
  }
  const [transport = '', ...sentBy] = rest.trim().split(/\s+/);
  const { host, port } = splitSentBy(sentBy.join(''));
  if (transport === '' || host === '') {
    return null;
  }
  return {
    protocol: `${name.trim()}/${version.trim()}`,
    transport: transport.toUpperCase(),
    host,
    port,
    branch: parameters.get('branch') ?? null,
    received: receivedIn(parameters),
    rport: parameters.has('rport') ? (decimalOf(parameters.get('rport')) ?? 0) : null,
    parameters,
  };
}

function receivedIn(parameters: Parameters): string | null {
  const received = parameters.get('received') ?? null;
  return received === null ? null : inOneForm(received.replace(/^\[|\]$/g, ''));
}

function splitSlashes(head: string): [name: string, version: string, rest: string] | [] {
  const first = head.indexOf('/');
  const second = head.indexOf('/', first + 1);
  return first < 0 || second < 0 ? [] : [head.slice(0, first), head.slice(first + 1, second), head.slice(second + 1)];
}

/** Splits `host:port` and `[v6]:port`; a port that is no number stays null. */
export function splitSentBy(text: string): {
  host: string;
  port: number | null;
} {
  const bracket = text.startsWith('[') ? text.indexOf(']') : -1;
  const colon = text.indexOf(':', bracket + 1);
  const host = bracket > 0 ? text.slice(1, bracket) : colon < 0 ? text : text.slice(0, colon);
  return {
    host: inOneForm(host.toLowerCase()),
    port: colon < 0 ? null : decimalOf(text.slice(colon + 1)),
  };
}
