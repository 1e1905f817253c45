/**
 * One transfer that fails and one call that the network rejects, as alice sent and received them: what every writer prints in
 * its format. She is the local side.
 */
export type Written = {
  /** Microseconds since 1970. */
  readonly timeUs: number;
  readonly isSent: boolean;
  readonly src: string;
  readonly dst: string;
  readonly method: string;
  readonly text: string;
};

export const ALICE = '192.0.2.11:5060';
export const BOB = '192.0.2.12:5070';
const START_US = Date.UTC(2026, 10, 22, 6, 10, 24) * 1000 + 537_894;

const CALL = 'transfer-1@192.0.2.11';
const REJECTED = 'rejected-2@192.0.2.11';
const FROM = '"Alice \\"A\\" Example" <sip:alice@192.0.2.11>;tag=a1';
/** Wider than a terminal. */
const LONG = `Supported: ${['replaces', '100rel', 'timer', 'histinfo', 'norefersub', 'outbound', 'gruu', 'path', 'from-change'].join(', ')}`;
const SDP = ['v=0', 'o=- 1 1 IN IP4 192.0.2.11', 's=-', 'c=IN IP4 192.0.2.11', 't=0 0', 'm=audio 4000 RTP/AVP 0'];

/** `bodyEnd`: what the last line of each body ends with. Without a line end, writers glue what comes next to it. */
export function dialog(bodyEnd: '\r\n' | ''): Written[] {
  const sdp = `${SDP.join('\r\n')}${bodyEnd}`;
  const written: Written[] = [];
  let timeUs = START_US;
  const add = (isSent: boolean, startLine: string, headers: readonly string[], body = '', type = 'application/sdp') => {
    const cseq = headers.find((header) => header.startsWith('CSeq: '))!;
    const own = [...headers, ...(body === '' ? [] : [`Content-Type: ${type}`]), `Content-Length: ${body.length}`];
    const [src, dst] = isSent ? [ALICE, BOB] : [BOB, ALICE];
    written.push({
      timeUs,
      isSent,
      src,
      dst,
      method: cseq.split(' ')[2]!,
      text: `${startLine}\r\n${own.join('\r\n')}\r\n\r\n${body}`,
    });
    timeUs += 20_042;
  };
  const headers = (from: string, to: string, callId: string, via: string, cseq: string, ...more: string[]) => [
    `Via: SIP/2.0/UDP ${via}`,
    'Max-Forwards: 70',
    `From: ${from}`,
    `To: ${to}`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq}`,
    ...more,
  ];
  const byAlice = (to: string, callId: string, branch: string, cseq: string, ...more: string[]) =>
    headers(FROM, to, callId, `${ALICE};branch=z9hG4bK${branch}`, cseq, 'Contact: <sip:alice@192.0.2.11>', ...more);
  const byBob = (branch: string, cseq: string, ...more: string[]) =>
    headers('<sip:bob@192.0.2.12>;tag=b1', FROM, CALL, `${BOB};branch=z9hG4bK${branch}`, cseq, ...more);
  const [bob, tagged] = ['<sip:bob@192.0.2.12>', '<sip:bob@192.0.2.12>;tag=b1'];
  const uri = 'sip:bob@192.0.2.12:5070';

  add(
    true,
    `INVITE ${uri} SIP/2.0`,
    byAlice(bob, CALL, 'i1', '1 INVITE', 'Allow: INVITE, ACK, REFER, NOTIFY', LONG),
    sdp,
  );
  add(false, 'SIP/2.0 180 Ringing', byAlice(tagged, CALL, 'i1', '1 INVITE'));
  add(false, 'SIP/2.0 200 OK', byAlice(tagged, CALL, 'i1', '1 INVITE'), sdp);
  add(true, `ACK ${uri} SIP/2.0`, byAlice(tagged, CALL, 'a1', '1 ACK'));
  add(true, `REFER ${uri} SIP/2.0`, byAlice(tagged, CALL, 'r1', '2 REFER', 'Refer-To: <sip:carol@192.0.2.13>'));
  add(false, 'SIP/2.0 202 Accepted', byAlice(tagged, CALL, 'r1', '2 REFER'));
  const fragment = (branch: string, cseq: string, state: string, line: string) => {
    const own = byBob(branch, cseq, 'Event: refer', `Subscription-State: ${state}`);
    add(false, `NOTIFY sip:alice@192.0.2.11 SIP/2.0`, own, `${line}${bodyEnd}`, 'message/sipfrag;version=2.0');
    add(true, 'SIP/2.0 200 OK', byBob(branch, cseq));
  };
  fragment('n1', '11 NOTIFY', 'active;expires=60', 'SIP/2.0 100 Trying');
  fragment('n2', '12 NOTIFY', 'terminated;reason=noresource', 'SIP/2.0 603 Decline');
  add(true, `BYE ${uri} SIP/2.0`, byAlice(tagged, CALL, 'y1', '3 BYE'));
  add(false, 'SIP/2.0 200 OK', byAlice(tagged, CALL, 'y1', '3 BYE'));
  const other = '<sip:bob@192.0.2.12>;tag=n9';
  add(true, `INVITE ${uri} SIP/2.0`, byAlice(bob, REJECTED, 'i2', '1 INVITE'), sdp);
  add(
    false,
    'SIP/2.0 608 Rejected',
    byAlice(other, REJECTED, 'i2', '1 INVITE', 'Call-Info: <https://block.example/card>;purpose=jwscard'),
  );
  add(true, `ACK ${uri} SIP/2.0`, byAlice(other, REJECTED, 'i2', '1 ACK'));
  return written;
}
