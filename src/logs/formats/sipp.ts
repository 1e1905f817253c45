import type { LogFormat, Rebuild } from '../format.ts';

/** `sipp -trace_msg`, which names no address. Source: SIPp/sipp src/logger.cpp, socket.cpp. */
export const SIPP_MESSAGES: LogFormat = {
  name: 'sipp messages',
  lines: 3,
  banner:
    /^-{20,} ?(?<time>\d{4}-\d\d-\d\d.*)\n(?<transport>UDP|TCP|TLS|SCTP) (?:control )?message (?:(?<sent>sent)|(?<received>received)) (?:\(\d+ bytes\)|\[\d+\] bytes) ?:/m,
  ends: /^-{20,}/,
};

/** `sipp -trace_shortmsg`: Call-ID, CSeq and start line of each message, and nothing else. */
export const SIPP_SHORT: LogFormat = {
  name: 'sipp short messages',
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
