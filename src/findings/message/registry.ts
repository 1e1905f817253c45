import { plain } from '../../display/index.ts';
import { type Lang, type Part, translatable } from '../../languages/index.ts';
import { capitalise } from '../../page/index.ts';
import type { FormCause, FormRecord } from '../../records/index.ts';
import { FAULTS, type FaultCode, LOG_SAFE } from '../../sip/index.ts';
import { match } from '../match.ts';
import type { Match, Rule, RuleText } from '../rule.ts';
import type { FaultWords, FormTexts, FormWords } from './form-words.ts';
import { ADDRESSES } from './rules/addresses.ts';
import { FRAMING } from './rules/framing.ts';
import { NOTES } from './rules/notes.ts';
import { NUMBERS } from './rules/numbers.ts';
import { ROWS } from './rules/rows.ts';
import { START_LINE } from './rules/start-lines.ts';
import { VIAS } from './rules/vias.ts';

/** What a rule of form speaks of: the messages of one sender, or one request that got nowhere. */
export type FormStory = FormRecord | FormCause;

const WORDS: Readonly<Record<FaultCode, FormWords>> = {
  ...START_LINE,
  ...ROWS,
  ...FRAMING,
  ...NUMBERS,
  ...VIAS,
  ...ADDRESSES,
  ...NOTES,
};

const EN: FormTexts = {
  faults: Object.fromEntries(
    Object.entries(WORDS).map(([code, words]) => [code, { says: FAULTS[code as FaultCode].message, ...words }]),
  ) as Record<FaultCode, FaultWords>,
  alsoFromLogs: 'A message in which it stands, in a capture or a log.',
  onlyFromCaptures: 'A message of a capture that was not cut there; a log may have changed it.',
  ofSender: (count, sender, wrong) =>
    `${count} ${count === 1 ? 'message' : 'messages'} of ${sender ?? 'other senders'}: ${wrong}`,
  ofRequest: (method, source, answer, wrong) => {
    const fate = answer === null ? 'got no answer' : `was answered ${answer}`;
    return `the ${method} of ${source} ${fate}, and ${wrong}`;
  },
};

const FORM_WORDS = translatable(EN);

const MOST_DETAIL = 60;
const MOST_PHRASE = 60;

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
  return FORM_WORDS.in(lang).faults[code].says;
}

/** What is said of a kind of fault without a trace. */
export function formWords(code: FaultCode, lang: Lang): { readonly title: string; readonly why: string } {
  return FORM_WORDS.in(lang).faults[code];
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

function messageIn(texts: FormTexts, code: FaultCode, story: FormStory): string {
  const wrong = withDetail(texts.faults[code].says, story.detail);
  if ('sender' in story) {
    return texts.ofSender(story.count, story.sender, wrong);
  }
  const method = plain(story.request.method, MOST_PHRASE);
  return texts.ofRequest(method, sourceOf(story), story.answer === null ? null : answerOf(story), wrong);
}

function textOf(code: FaultCode, texts: FormTexts): RuleText<FormStory> {
  const { title, says, why, fix } = texts.faults[code];
  return {
    title,
    what: `${capitalise(says)}.`,
    why,
    needs: LOG_SAFE.has(code) ? texts.alsoFromLogs : texts.onlyFromCaptures,
    message: (story) => messageIn(texts, code, story),
    fix: () => fix,
  };
}

/** That it stands there is certain, but for a log; that it is why a request got nowhere depends on who says so. */
function matchIn(story: FormStory): Match {
  if ('sender' in story) {
    return match(null, story.isLogged ? 'likely' : 'certain', 'log');
  }
  return match(null, story.answer !== null && (story.isNamed || story.severity === 'error') ? 'likely' : 'possible');
}

/**
 * Faults in the form of single messages, one rule for each kind the SIP layer tells apart (`sip/faults`). Nobody is charged
 * by role: the sentence names who sent it, as far as the trace shows.
 */
export const MESSAGE_RULES: readonly (Rule<FormStory> & { readonly code: FaultCode })[] = (
  Object.keys(FAULTS) as FaultCode[]
).map((code) => ({
  id: `message/${code}`,
  code,
  severity: 'info',
  references: referencesOf(FAULTS[code].reference),
  doubt: ['effect', 'log'],
  check: (story) => (story.code === code ? matchIn(story) : null),
  text: translatable(textOf(code, EN)),
}));

export const FORM_TEXTS: Part<FormTexts> = {
  english: EN,
  add: (lang, texts) => {
    FORM_WORDS.add(lang, texts);
    for (const { code, text } of MESSAGE_RULES) {
      text.add(lang, textOf(code, texts));
    }
  },
};
