import type { LogFormat, Rebuild } from '../format.ts';

const MESSAGES_ABOUT = {
  product: 'SIPp 3.x, -trace_msg',
  switchOn: '`sipp -trace_msg -message_file FILE`',
  lacks: 'every address; before 3.7 the zone',
};

/** `sipp -trace_msg`, which names no address. Source: SIPp/sipp src/logger.cpp, socket.cpp. */
export const SIPP_MESSAGES: LogFormat = {
  name: 'sipp messages',
  about: MESSAGES_ABOUT,
  lines: 3,
  banner:
    /^-{20,} ?(?<time>\d{4}-\d\d-\d\d.*)\n(?<transport>UDP|TCP|TLS|SCTP) (?:control )?message (?:(?<sent>sent)|(?<received>received)) (?:\(\d+ bytes\)|\[\d+\] bytes) ?:/m,
  ends: /^-{20,}/,
};

/** What SIPp had not expected, which its other logs have too; without a time. */
export const SIPP_UNEXPECTED: LogFormat = {
  name: 'sipp messages',
  about: MESSAGES_ABOUT,
  banner: /^(?<received>Unexpected) (?<transport>UDP|TCP|TLS|SCTP) message received:\s*$/m,
  facts: () => ({ time: '' }),
  ends: /^-{20,}/,
};

/** `sipp -trace_shortmsg`: Call-ID, CSeq and start line of each message, and nothing else. */
export const SIPP_SHORT: LogFormat = {
  name: 'sipp short messages',
  about: {
    product: 'SIPp 3.x, -trace_shortmsg',
    switchOn: '`sipp -trace_shortmsg`',
    lacks: 'every header but Call-ID and CSeq, all bodies, every address: Refer-To, sipfrag and reasons are unknown',
  },
  lines: 0,
  banner: /^\d{4}-\d\d-\d\d\t\S+\t(?<epoch>\d+\.\d+)\t(?:(?<sent>S)|(?<received>R))\t[^\t\n]+\tCSeq:[^\t\n]+\t$/m,
  rebuild: rebuildShort,
};

function rebuildShort({ before, after }: Parameters<Rebuild>[0]): ReturnType<Rebuild> {
  const line = after(4096);
  if (line === null) {
    return 'more';
  }
  const [, , , , callId, cseq] = before(0).split('\t');
  const startLine = line.split('\n', 1)[0]!.trimEnd();
  const text = `${startLine}\r\nCall-ID: ${callId}\r\nCSeq: ${cseq?.slice('CSeq:'.length)}\r\n\r\n`;
  return { text, length: startLine.length, cutBytes: 1 };
}
