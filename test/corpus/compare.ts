/** One message, as siptriage or tshark found it. */
export type CorpusMessage = {
  readonly frame: number;
  /** Microseconds; of tshark since the first message. */
  readonly timeUs: number;
  readonly source: string;
  readonly destination: string;
  readonly startLine: string;
  readonly cseq: string;
  readonly callId: string;
};

/** Copies of a packet on other interfaces and in tunnels lie this close together (correlation.md §4.1). */
const COPY_WINDOW_US = 50_000;

/** Columns: frame, t_rel, src, dst, start_line, cseq, call_id, notes. */
export function readTable(text: string): CorpusMessage[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [frame, time, source, destination, startLine, cseq, callId] = line.split('\t');
      return {
        frame: Number(frame),
        timeUs: Math.round(Number(time) * 1e6),
        source: source ?? '',
        destination: destination ?? '',
        startLine: startLine ?? '',
        cseq: cseq ?? '',
        callId: callId ?? '',
      };
    });
}

/** Numbers of frames whose message only tshark has, and those whose message only siptriage has. */
export type Difference = { readonly onlyTshark: readonly number[]; readonly onlySiptriage: readonly number[] };

/**
 * What sets the two apart, by frame. A message that tshark lists again within the window of copies is the same packet seen
 * again, in a tunnel or on another interface; siptriage counts it once.
 */
export function compareMessages(expected: readonly CorpusMessage[], found: readonly CorpusMessage[]): Difference {
  const byFrame = (a: CorpusMessage, b: CorpusMessage): number => a.frame - b.frame;
  const rest = [...found].sort(byFrame);
  const onlyTshark: number[] = [];
  const seen = new Map<string, number>();
  for (const message of [...expected].sort(byFrame)) {
    const key = keyOf(message);
    const index = rest.findIndex((other) => other.frame === message.frame && isSame(message, other));
    const isCopy = message.timeUs - (seen.get(key) ?? Number.NaN) <= COPY_WINDOW_US;
    if (index >= 0) {
      rest.splice(index, 1);
    } else if (!isCopy) {
      onlyTshark.push(message.frame);
      continue;
    }
    seen.set(key, message.timeUs);
  }
  return { onlyTshark, onlySiptriage: rest.map((message) => message.frame) };
}

/** For SCTP tshark's tables give no ports. */
function isSame(expected: CorpusMessage, found: CorpusMessage): boolean {
  const end = (theirs: string, ours: string): string => (theirs.endsWith(':') ? ours.replace(/\d+$/, '') : ours);
  const { source, destination } = expected;
  return (
    keyOf(expected) ===
    keyOf({ ...found, source: end(source, found.source), destination: end(destination, found.destination) })
  );
}

/** tshark names responses by code and phrase only, IPv6 without brackets, and what is not text by a question mark. */
function keyOf({ source, destination, startLine, cseq, callId }: CorpusMessage): string {
  const line = startLine.replace(/^SIP\/2\.0 /, '').replace(/ SIP\/2\.0$/, '');
  const ends = `${source} ${destination}`.replaceAll(/[[\]]/g, '');
  return [ends, line, cseq, callId].map(plain).join('\t');
}

function plain(text: string): string {
  return text
    .replaceAll(/[^ -~]/g, '')
    .replaceAll(/ +/g, ' ')
    .trim();
}
