import type { LogFormat, Rebuild } from '../format.ts';

/**
 * The list of packets as tshark and Wireshark print it: who sent which start line to whom. It has no Call-ID, so nothing can be
 * said about calls. The column of time counts from the first packet: no time of day.
 */
export const TSHARK_SUMMARY: LogFormat = {
  name: 'tshark summary',
  about: {
    product: 'tshark and Wireshark, list of packets',
    switchOn: '`tshark -r FILE -t ud -Y sip`; give siptriage FILE itself instead',
    lacks: 'Call-ID and every other header: messages are counted, calls are not known',
  },
  lines: 0,
  banner:
    /(?<time>\d{4}-\d\d-\d\d [\d:.]{8,20})? {1,40}(?<src>[\d.]{7,15}|[0-9a-f:]{3,45}) (?:\u00e2\u0086\u0092|->|>) (?<dst>[\d.]{7,15}|[0-9a-f:]{3,45}) {1,40}SIP[\w/]{0,40} {1,20}\d{1,6} (?:Request|Status): $/,
  facts: () => ({ time: '' }),
  rebuild,
};

function rebuild({ before, after }: Parameters<Rebuild>[0]): ReturnType<Rebuild> {
  const text = after(4096);
  if (text === null) {
    return 'more';
  }
  const line = text.split('\n', 1)[0]!;
  const shown = line.split(' | ', 1)[0]!.split(', ', 1)[0]!.trimEnd();
  const startLine = before(0).endsWith('Request: ')
    ? `${shown} SIP/2.0`
    : `SIP/2.0 ${shown.replace(/ \([A-Z]+\)$/, '')}`;
  return { text: `${startLine}\r\n`, length: line.length, cutBytes: 1 };
}
