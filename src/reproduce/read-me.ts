import { markdownText } from '../display/index.ts';
import type { Reproduction } from './reproduction.ts';
import type { ReproduceNotes } from './words.ts';

/** What the README says besides the reproduction itself. */
export type Telling = {
  readonly words: ReproduceNotes;
  /** The verdict, and why: text of the trace may be in it. */
  readonly verdict: readonly string[];
  /** What is not as it was, of what the caller knows. */
  readonly lacks: readonly string[];
};

/** The page beside the scenarios, as Markdown. */
export function readMe(made: Reproduction, { words, verdict, lacks }: Telling): string {
  const network = 'udp and net 127.0.0.0/24 or icmp';
  return [
    `# ${words.title}`,
    '',
    `## ${words.told}`,
    '',
    ...verdict.flatMap((line) => [markdownText(line), '']),
    `## ${words.play}`,
    '',
    words.capture,
    '',
    `    tcpdump -i lo -w replay.pcap '${network}'`,
    '',
    `${words.run} ${words.seconds(Math.ceil(made.lastsMs / 1000))}`,
    '',
    '    sh run.sh',
    '',
    words.analyze,
    '',
    '    siptriage analyze replay.pcap',
    '',
    `## ${words.parties}`,
    '',
    ...rows(made, words),
    '',
    `## ${words.different}`,
    '',
    ...[...lacksOf(made, words), ...lacks].map((line) => `* ${line}`),
    '',
  ].join('\n');
}

/** What of a reproduction is not as the trace had it. */
export function lacksOf({ late, isOverUdp, own }: Reproduction, words: ReproduceNotes): string[] {
  return [
    words.addresses,
    words.waitsShort,
    ...(isOverUdp ? [words.overUdp] : []),
    ...(own === null ? [] : [words.ownTags]),
    ...late.map((dialog) => words.late(dialog)),
  ];
}

function rows({ scenarios, absent, own, hasClock }: Reproduction, words: ReproduceNotes): string[] {
  const played = scenarios.map((scenario) => {
    const { role, firstPeer, isSilent } = scenario;
    const { party, port, dialog, file } = role;
    const does = firstPeer !== null ? words.sends : isSilent ? words.silent : words.waits;
    const isAbsent = absent.includes(scenario);
    const name = isAbsent ? `${words.dialog(dialog)}` : `\`${file}\` (${words.dialog(dialog)})`;
    return `* ${endText(party.end)} → ${party.host}:${port}: ${name}, ${isAbsent ? words.absent : does}`;
  });
  const owned = own === null ? [] : [`* ${endText(own.end)}: ${words.own}`];
  return [...played, ...owned, ...(hasClock ? [`* \`clock-asks.xml\`, \`clock-answers.xml\`: ${words.clock}`] : [])];
}

function endText({ address, port }: { readonly address: string; readonly port: number }): string {
  return markdownText(port === 0 ? address : `${address}:${port}`);
}
