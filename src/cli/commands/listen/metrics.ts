import type { Severity } from '../../../findings/index.ts';
import type { IntakeFigures } from '../../../intake/index.ts';
import { findingsOf, type TraceEvent } from '../../../report/index.ts';

const SEVERITIES = ['error', 'warning', 'info', 'none'] as const;

/** What is counted while a trace is told, and how it reads for Prometheus (exposition format 0.0.4). */
export class Metrics {
  readonly #figures: () => IntakeFigures;
  readonly #stories: Record<(typeof SEVERITIES)[number], number> = { error: 0, warning: 0, info: 0, none: 0 };
  #messages = 0;
  #problems = 0;

  constructor(figures: () => IntakeFigures) {
    this.#figures = figures;
  }

  readonly note = (event: TraceEvent): void => {
    if (event.type === 'progress') {
      this.#messages = event.progress.messages;
    } else if (event.type === 'problem') {
      this.#problems++;
    } else if (event.type === 'story') {
      this.#stories[worstOf(findingsOf(event.story))]++;
    }
  };

  text(): string {
    const { received, dropped, waiting, waitingBytes, sources, lagMs } = this.#figures();
    return [
      ...metric('received_total', 'counter', 'What was sent here: packets or records.', [['', received]]),
      ...metric('messages_total', 'counter', 'SIP messages that were read.', [['', this.#messages]]),
      ...metric(
        'dropped_total',
        'counter',
        'What was sent here and is not read, by reason.',
        labelled('reason', dropped),
      ),
      ...metric(
        'stories_total',
        'counter',
        'Stories that were told, by their worst finding.',
        labelled('severity', this.#stories),
      ),
      ...metric('problems_total', 'counter', 'Problems that were told.', [['', this.#problems]]),
      ...metric('sources', 'gauge', 'Who was heard so far.', [['', sources]]),
      ...metric('waiting', 'gauge', 'Packets or records that wait for their turn.', [['', waiting]]),
      ...metric('waiting_bytes', 'gauge', 'Their bytes.', [['', waitingBytes]]),
      ...metric('lag_seconds', 'gauge', 'How long the next has waited.', [['', lagMs / 1000]]),
      ...metric('memory_bytes', 'gauge', 'Resident memory of the process.', [['', process.memoryUsage.rss()]]),
      '',
    ].join('\n');
  }
}

function worstOf(findings: readonly { readonly severity: Severity }[]): (typeof SEVERITIES)[number] {
  return SEVERITIES.find((each) => findings.some(({ severity }) => severity === each)) ?? 'none';
}

type Value = readonly [labels: string, value: number];

function labelled(label: string, values: Readonly<Record<string, number | undefined>>): Value[] {
  return Object.entries(values).map(([name, value = 0]) => [`{${label}="${name}"}`, value]);
}

function metric(name: string, type: 'counter' | 'gauge', help: string, values: readonly Value[]): string[] {
  const full = `siptriage_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} ${type}`,
    ...values.map(([labels, value]) => `${full}${labels} ${value}`),
  ];
}
