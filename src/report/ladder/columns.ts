import { plain } from '../../findings/index.ts';
import type { MessageRef } from '../contract.ts';

/** More parties than this stand in no terminal: what goes between the others is left out, and counted. */
const MAX_COLUMNS = 8;

/** The parties of a ladder, from left to right in the order in which they speak. */
export type Columns = {
  /** What stands above each column: its address, or with its port where parties share one. */
  readonly addresses: readonly string[];
  /** What the trace calls the party at that address; null where nothing does. */
  readonly names: readonly (string | null)[];
  /** The columns of the two ends of a message; null where it has no end at all, or one that has no column. */
  readonly of: (ref: MessageRef) => readonly [from: number | null, to: number | null];
};

/** The party that the trace does not name: a log often says only who else took part. */
const UNKNOWN = '?';

/**
 * Gives each address a column. A host that speaks from several ports is one party, unless messages go from a host to
 * itself, as on a loopback: there each port is one.
 *
 * @param uris addresses of parties: one whose host is that of a column gives its user part as the column's name.
 */
export function columnsOf(refs: readonly MessageRef[], uris: readonly string[]): Columns {
  const byPort = refs.some(({ src, dst }) => src !== null && dst !== null && hostOf(src) === hostOf(dst));
  const keyOf = byPort ? (end: string) => end : hostOf;
  const endsOf = ({ src, dst }: MessageRef) =>
    src === null && dst === null ? [] : [src, dst].map((end) => (end === null ? UNKNOWN : keyOf(end)));
  const keys = [...new Set(refs.flatMap(endsOf))].slice(0, MAX_COLUMNS);
  const places = new Map(keys.map((key, index) => [key, index]));
  const names = namesByHost(uris);
  return {
    addresses: keys.map((key) => plain(key, 60)),
    names: keys.map((key) => names.get(key) ?? null),
    of: (ref) => {
      const [from = '', to = ''] = endsOf(ref);
      return [places.get(from) ?? null, places.get(to) ?? null];
    },
  };
}

/** `10.0.0.1` of `10.0.0.1:5060`, `[::1]` of `[::1]:5060`. */
function hostOf(end: string): string {
  const colon = end.lastIndexOf(':');
  return colon > end.lastIndexOf(']') && colon === firstColonBehindHost(end) ? end.slice(0, colon) : end;
}

/** An address of IPv6 without brackets has no port behind it. */
function firstColonBehindHost(end: string): number {
  return end.startsWith('[') ? end.indexOf(':', end.indexOf(']')) : end.indexOf(':');
}

/** Users by the host and port of their address, and by the host alone; a host that has two users has no name. */
function namesByHost(uris: readonly string[]): Map<string, string> {
  const users = new Map<string, Set<string>>();
  for (const uri of uris) {
    const { user, place } = partsOf(uri);
    for (const key of user === '' ? [] : new Set([place, hostOf(place)])) {
      users.set(key, (users.get(key) ?? new Set()).add(user));
    }
  }
  return new Map(
    [...users].flatMap(([key, found]) => (found.size === 1 ? [[key, plain([...found][0] ?? '', 40)]] : [])),
  );
}

/** `sip:alice;x=y@10.0.0.1:5060;transport=tcp` is user `alice` at `10.0.0.1:5060`. */
function partsOf(uri: string): { user: string; place: string } {
  const scheme = /^sips?:/i.exec(uri)?.[0] ?? '';
  const rest = uri.slice(scheme.length);
  const at = rest.lastIndexOf('@');
  return at < 0
    ? { user: '', place: '' }
    : { user: rest.slice(0, at).split(/[;:]/)[0] ?? '', place: rest.slice(at + 1).split(/[;?>]/)[0] ?? '' };
}
