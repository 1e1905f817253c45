import type { IntakeFigures } from '../../../intake/index.ts';
import { findingsOf, type TraceEvent } from '../../../report/index.ts';
import { type PlaceFigures, worstOf } from '../../../verdicts/index.ts';

/** What is counted while a trace is told, and how it reads for Prometheus (exposition format 0.0.4). */
export class Metrics {
  readonly #figures: () => IntakeFigures;
  readonly #places: () => ReadonlyMap<string, PlaceFigures>;
  readonly #stories: Record<ReturnType<typeof worstOf>, number> = { error: 0, warning: 0, info: 0, none: 0 };
  #messages = 0;
  #problems = 0;

  /** @param places where verdicts go, and what became of them. */
  constructor(figures: () => IntakeFigures, places: () => ReadonlyMap<string, PlaceFigures>) {
    this.#figures = figures;
    this.#places = places;
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
      ...this.#verdicts(),
      ...metric('sources', 'gauge', 'Who was heard so far.', [['', sources]]),
      ...metric('waiting', 'gauge', 'Packets or records that wait for their turn.', [['', waiting]]),
      ...metric('waiting_bytes', 'gauge', 'Their bytes.', [['', waitingBytes]]),
      ...metric('lag_seconds', 'gauge', 'How long the next has waited.', [['', lagMs / 1000]]),
      ...metric('memory_bytes', 'gauge', 'Resident memory of the process.', [['', process.memoryUsage.rss()]]),
      '',
    ].join('\n');
  }

  /** Nothing where no place is named. */
  #verdicts(): string[] {
    const places = [...this.#places()];
    const valuesOf = (figure: keyof PlaceFigures): Value[] =>
      places.map(([place, figures]) => [`{place="${labelValue(place)}"}`, figures[figure]]);
    return places.length === 0
      ? []
      : [
          ...metric('verdicts_sent_total', 'counter', 'Verdicts that arrived, by place.', valuesOf('sent')),
          ...metric('verdicts_failed_total', 'counter', 'Verdicts that never will.', valuesOf('failed')),
          ...metric('verdicts_held_back_total', 'counter', 'Alerts beyond their rate.', valuesOf('heldBack')),
          ...metric('verdicts_waiting', 'gauge', 'Verdicts on their way.', valuesOf('waiting')),
        ];
  }
}

function labelValue(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
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
