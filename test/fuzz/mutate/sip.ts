import type { Random } from '../random.ts';
import type { Mutator } from '../target.ts';
import { joined, linesOf, TEXT_MUTATORS } from './text.ts';

/** Rows that decide what a message belongs to and what becomes of it. */
const ROWS: readonly string[] = [
  'Via: SIP/2.0/UDP a.test;branch=z9hG4bK1',
  'From: <sip:a@a.test>;tag=1',
  'To: "x" <sip:b@b.test>;tag=2',
  'Call-ID: 1@a.test',
  'i: 1@a.test',
  'CSeq: 4294967295 REFER',
  'CSeq: 1 INVITE',
  'Refer-To: <sip:c@c.test?Replaces=1%40a.test%3Bto-tag%3D2%3Bfrom-tag%3D1&x=%>',
  'Refer-To: tel:+1-2;x=y',
  'Referred-By: <sip:a@a.test>;cid="1@x"',
  'Refer-Sub: false',
  'Replaces: 1@a.test;to-tag=2;from-tag=1;early-only',
  'Event: refer;id=93809823',
  'Subscription-State: terminated;reason=noresource;expires=0',
  'Content-Type: message/sipfrag;version=2.0',
  'Content-Type: multipart/mixed;boundary="b"',
  'Content-Length: 0',
  'Content-Length: 99999999999',
  'l: -1',
  'Reason: SIP;cause=608;text="x", Q.850;cause=21',
  'Retry-After: 18446744073709551616 (x);duration=1',
  'Warning: 399 a.test "x"',
  'Call-Info: <https://c.test/card>;purpose=jwscard',
  'Identity: a.b.c;info=<https://c.test>;alg=ES256;ppt=shaken',
  'WWW-Authenticate: Digest realm="x",nonce="y",stale=true',
  'Require: replaces, 100rel',
  'RSeq: 1',
  'RAck: 1 1 INVITE',
  'Session-Expires: 90;refresher=uas',
  'Contact: *',
  'Max-Forwards: 256',
];

const START_LINES: readonly string[] = [
  'SIP/2.0 603 Decline',
  'SIP/2.0 608 Rejected',
  'SIP/2.0 202 Accepted',
  'SIP/2.0 000 ',
  'SIP/2.0 1000 x',
  'INVITE sip:b@b.test SIP/2.0',
  'REFER sip:b@b.test SIP/2.0',
  'NOTIFY sip:a@a.test SIP/2.0',
  'CANCEL sip:b@b.test SIP/2.0',
  'BYE sip:b@b.test SIP/2.0',
  'sip/2.0 200 OK',
  'INVITE  sip:b@b.test  SIP/2.0',
  'X',
];

/** A row of its own, so often or so folded that a reader must count. */
function rowsOf(random: Random): Uint8Array {
  const row = random.pick(ROWS);
  const folded = random.once(4) ? row.replaceAll(/[;,] ?/g, (separator) => `${separator}\r\n `) : row;
  return Buffer.from(`${folded}\r\n`.repeat(random.once(6) ? 1 + random.below(60) : 1), 'latin1');
}

/** Rows repeated, removed, moved, folded, split, or set in from elsewhere. */
export const changeRows: Mutator = (input, random) => {
  const lines = linesOf(input);
  const at = random.below(lines.length + 1);
  switch (random.below(5)) {
    case 0:
      lines.splice(at, 0, rowsOf(random));
      break;
    case 1:
      lines.splice(at, 1, rowsOf(random));
      break;
    case 2:
      lines.splice(at, 0, ...lines.slice(at, at + 1 + random.small(3)));
      break;
    case 3:
      lines[0] = Buffer.from(`${random.pick(START_LINES)}\r\n`);
      break;
    default: {
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      if (lines.length > 0) {
        [lines[one], lines[other]] = [lines[other]!, lines[one]!];
      }
    }
  }
  return joined(lines);
};

/** What a start line, Content-Length or CSeq says no longer fits the rest. */
export const changeField: Mutator = (input, random, other) => {
  const text = Buffer.from(input).toString('latin1');
  const field = random.pick([
    /(?<=^SIP\/2\.0 )\d+/m,
    /(?<=^(?:Content-Length|l): *)\d+/im,
    /(?<=^CSeq: *\d+ )\w+/im,
    /(?<=tag=)[^;\r\n]+/,
    /(?<=branch=)[^;\r\n]+/,
    /(?<=^(?:Call-ID|i): *)[^\r\n]+/im,
    /^[A-Z]+(?= sip:)/m,
  ]);
  const by = random.pick([
    '0',
    '1',
    '99',
    '100',
    '202',
    '486',
    '603',
    '699',
    '700',
    'INVITE',
    'REFER',
    'a b',
    '-b2b-1-b2b-1',
    '\u00ff',
    '',
  ]);
  const changed = text.replace(field, by);
  return changed === text ? changeRows(input, random, other) : new Uint8Array(Buffer.from(changed, 'latin1'));
};

/** What knows of SIP. */
export const SIP_MUTATORS: readonly Mutator[] = [changeRows, changeRows, changeField, ...TEXT_MUTATORS];
