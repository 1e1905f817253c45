import { plain } from '../../display/index.ts';
import { capitalise } from '../../page/index.ts';
import type { FormCause, FormRecord } from '../../records/index.ts';
import type { Lang } from '../../reference/index.ts';
import { FAULTS, type FaultCode, LOG_SAFE } from '../../sip/index.ts';
import type { Confidence, Rule, RuleText } from '../rule.ts';
import type { FormWords } from './form-words.ts';
import { ADDRESSES } from './rules/addresses.ts';
import { FRAMING } from './rules/framing.ts';
import { NOTES } from './rules/notes.ts';
import { NUMBERS } from './rules/numbers.ts';
import { ROWS } from './rules/rows.ts';
import { START_LINE } from './rules/start-lines.ts';
import { VIAS } from './rules/vias.ts';

/** What a rule of form speaks of: the messages of one sender, or one request that got nowhere. */
export type FormStory = FormRecord | FormCause;

/** A kind of fault without words in both languages does not compile. */
const WORDS: Readonly<Record<FaultCode, FormWords>> = {
  ...START_LINE,
  ...ROWS,
  ...FRAMING,
  ...NUMBERS,
  ...VIAS,
  ...ADDRESSES,
  ...NOTES,
};

const MOST_DETAIL = 60;
const MOST_PHRASE = 60;

const FROM_LOGS = {
  en: {
    yes: 'A message in which it stands, in a capture or a log.',
    no: 'A message of a capture that was not cut there; a log may have changed it.',
  },
  vi: {
    yes: 'Một bản tin có lỗi đó, trong bản bắt gói hoặc nhật ký.',
    no: 'Một bản tin trong bản bắt gói mà chỗ đó không bị cắt; nhật ký có thể đã làm thay đổi nó.',
  },
} as const;

/** `RFC 3261 §7.1, §21.5.6, RFC 4475 §3.1` as references of one form each. */
function referencesOf(text: string): string[] {
  let document = '';
  return text.split(', ').map((part) => {
    document = /^RFC \d+/.exec(part)?.[0] ?? document;
    const section = /§\d+(?:\.\d+)*/.exec(part)?.[0] ?? '';
    return `${document} ${section}`.trim();
  });
}

/** What is wrong, as a clause. */
export function faultClause(code: FaultCode, lang: Lang): string {
  return lang === 'vi' ? WORDS[code].vi.says : FAULTS[code].message;
}

/** What is said of a kind of fault without a trace. */
export function formWords(code: FaultCode, lang: Lang): { readonly title: string; readonly why: string } {
  return WORDS[code][lang];
}

/** A clause with what stands there, made harmless. */
export function withDetail(clause: string, detail: string): string {
  const shown = plain(detail, MOST_DETAIL).replace(/\s+/g, ' ').trim();
  return shown === '' ? clause : `${clause} (${shown})`;
}

function answerOf({ answer }: FormCause): string {
  return plain(`${answer?.status ?? ''} ${answer?.phrase ?? ''}`.trim(), MOST_PHRASE);
}

function sourceOf({ request }: FormCause): string {
  return request.src?.text ?? '?';
}

function messageIn(lang: Lang, code: FaultCode, story: FormStory): string {
  const wrong = withDetail(faultClause(code, lang), story.detail);
  if ('sender' in story) {
    const { count, sender } = story;
    return lang === 'en'
      ? `${count} ${count === 1 ? 'message' : 'messages'} of ${sender ?? 'other senders'}: ${wrong}`
      : `${count} bản tin của ${sender ?? 'các bên gửi khác'}: ${wrong}`;
  }
  const method = plain(story.request.method, MOST_PHRASE);
  if (lang === 'en') {
    const fate = story.answer === null ? 'got no answer' : `was answered ${answerOf(story)}`;
    return `the ${method} of ${sourceOf(story)} ${fate}, and ${wrong}`;
  }
  const fate = story.answer === null ? 'không được trả lời' : `bị trả lời ${answerOf(story)}`;
  return `bản tin ${method} của ${sourceOf(story)} ${fate}, và ${wrong}`;
}

function textOf(code: FaultCode, lang: Lang): RuleText<FormStory> {
  const { title, why, fix } = WORDS[code][lang];
  return {
    title,
    what: `${capitalise(faultClause(code, lang))}.`,
    why,
    needs: FROM_LOGS[lang][LOG_SAFE.has(code) ? 'yes' : 'no'],
    message: (story) => messageIn(lang, code, story),
    fix: () => fix,
  };
}

/** That it stands there is certain, but for a log; that it is why a request got nowhere depends on who says so. */
function confidenceOf(story: FormStory): Confidence {
  if ('sender' in story) {
    return story.isLogged ? 'likely' : 'certain';
  }
  return story.answer !== null && (story.isNamed || story.severity === 'error') ? 'likely' : 'possible';
}

/**
 * Faults in the form of single messages, one rule for each kind the SIP layer tells apart (`sip/faults`). Nobody is charged
 * by role: the sentence names who sent it, as far as the trace shows.
 */
export const MESSAGE_RULES: readonly Rule<FormStory>[] = (Object.keys(FAULTS) as FaultCode[]).map((code) => ({
  id: `message/${code}`,
  severity: 'info',
  references: referencesOf(FAULTS[code].reference),
  check: (story) => (story.code === code ? { atFault: null, confidence: confidenceOf(story) } : null),
  text: { en: textOf(code, 'en'), vi: textOf(code, 'vi') },
}));
