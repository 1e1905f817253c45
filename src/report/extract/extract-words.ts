import { translatable } from '../../languages/index.ts';

/** What stands in a capture that was taken out of a trace. */
export type ExtractNotes = {
  /** `siptriage 1.2.3: taken out of trace.pcap`. */
  takenFrom(program: string, inputs: string): string;
  /** Of a rule: `transfer/target-busy, error, at fault: target, certain`. */
  rule(rule: string, severity: string, party: string, confidence: string): string;
  /** The packets of this capture that prove it. */
  evidence(numbers: string): string;
  packet(rule: string, severity: string, title: string): string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly synthesized: string;
  /** In place of it, where the messages were rewritten so that they name nobody. */
  readonly anonymized: string;
  readonly noDate: string;
  readonly headersOnly: string;
  /** Why the times of an interface are not those of its input. */
  clock(path: string, seconds: string): string;
  /** Of an interface: the input it was. */
  readonly more: (stories: number) => string;
};

export const EXTRACT_NOTES = translatable<ExtractNotes>({
  takenFrom: (program, inputs) => `${program}: taken out of ${inputs}, whose numbers stand in the next lines`,
  rule: (rule, severity, party, confidence) => `${rule}: ${severity}, ${confidence}; at fault: ${party}`,
  evidence: (numbers) => `Evidence in this capture: ${numbers}`,
  packet: (rule, severity, title) => `siptriage: ${rule} (${severity}): ${title}`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  synthesized:
    'synthesized from a text log: the messages are those of the log, the packets around them are not; addresses of 169.254.0.0/16 stand for those that the log does not name',
  anonymized:
    'anonymized: the messages were rewritten so that they name nobody, and put into packets that were made for them; neither is what was captured',
  noDate: 'the log says no date: 1970 stands for it',
  headersOnly: 'some packets have their headers alone: what they carry belongs to other calls, or is sound',
  clock: (path, seconds) =>
    `${path}: its clock is ${seconds} s ahead of the other inputs; its times are earlier by that here`,
  more: (stories) => `and ${stories} stories more`,
});
