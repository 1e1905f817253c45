import { type CompactJws, type JwsFault, numericDate, readCompactJws } from '../bodies/compact-jws.ts';
import { parseNameAddr } from './name-addr.ts';
import { splitHead } from './parameters.ts';

/** `full` and `compact` are PASSporTs (RFC 8225 §5, §7), `legacy` is the signature of RFC 4474. */
export type IdentityForm = 'full' | 'compact' | 'legacy' | 'malformed';

/** One Identity header (RFC 8224 §4) as it claims to be; nothing in it is verified. */
export type Identity = {
  readonly form: IdentityForm;
  readonly fault: JwsFault | null;
  readonly alg: string | null;
  readonly ppt: string | null;
  /** A, B or C (RFC 8588 §4). */
  readonly attest: string | null;
  /** Originating number, or URI. */
  readonly orig: string | null;
  /** Numbers and URIs called. */
  readonly dest: readonly string[];
  readonly origid: string | null;
  /** Seconds since 1970. */
  readonly iat: number | null;
  /** Where the certificate is said to be: by the token, and by the header; never fetched. */
  readonly x5u: string | null;
  readonly info: string | null;
};

/** Numbers and URIs kept of `dest`. */
const MAX_DEST = 20;

/** Reads one row of Identity: `token;info=<uri>;alg=ES256;ppt=shaken`. Never fails. */
export function parseIdentity(row: string): Identity {
  const { head, parameters } = splitHead(row);
  const info = parameters.get('info') ?? null;
  const claims = {
    alg: parameters.get('alg') ?? null,
    ppt: parameters.get('ppt')?.toLowerCase() ?? null,
    info: info === null ? null : parseNameAddr(info).uri,
  };
  const token = head.replace(/^"|"$/g, '');
  if (token.startsWith('..')) {
    return { ...empty('compact', null), ...claims };
  }
  if (!token.includes('.')) {
    return { ...empty(token === '' ? 'malformed' : 'legacy', null), ...claims };
  }
  const jws = readCompactJws(token);
  return typeof jws === 'string' ? { ...empty('malformed', jws), ...claims } : { ...readPassport(jws), ...claims };
}

function empty(form: IdentityForm, fault: JwsFault | null): Identity {
  const none = { alg: null, ppt: null, attest: null, orig: null, origid: null, iat: null, x5u: null, info: null };
  return { form, fault, dest: [], ...none };
}

function readPassport({ alg, header, payload }: CompactJws): Identity {
  return {
    form: 'full',
    fault: null,
    alg,
    ppt: textOf(header['ppt'])?.toLowerCase() ?? null,
    attest: textOf(payload['attest'])?.toUpperCase() ?? null,
    orig: partiesOf(payload['orig'])[0] ?? null,
    dest: partiesOf(payload['dest']),
    origid: textOf(payload['origid']),
    iat: numericDate(payload['iat']),
    x5u: textOf(header['x5u']),
    info: null,
  };
}

/** `{"tn": "1555…"}`, `{"tn": ["1555…"]}`, `{"uri": […]}` (RFC 8225 §5.2.1). */
function partiesOf(claim: unknown): string[] {
  if (typeof claim !== 'object' || claim === null) {
    return [];
  }
  const { tn, uri } = claim as { tn?: unknown; uri?: unknown };
  return [tn, uri]
    .flat()
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .slice(0, MAX_DEST);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
