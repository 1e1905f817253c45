import { translatable } from '../../languages/index.ts';

/** What annotations say besides verdicts and explanations. */
export type AnnotateWords = {
  readonly explainedAt: (place: string) => string;
  readonly decidedAt: (place: string) => string;
  readonly evidence: string;
  readonly fix: string;
  /** Before a fault in the form of the message. */
  readonly form: string;
  /** In place of a verdict's place where the trace shows none. */
  readonly atTheEnd: string;
};

const EN: AnnotateWords = {
  explainedAt: (place) => `explained at ${place}`,
  decidedAt: (place) => `decided at ${place}`,
  evidence: 'Evidence',
  fix: 'Do next',
  form: 'Form',
  atTheEnd: 'Known only at the end of the trace',
};

export const ANNOTATE_WORDS = translatable(EN);
