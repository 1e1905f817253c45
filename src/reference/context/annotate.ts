import { plain } from '../../display/index.ts';
import { type Lang, translatable } from '../../languages/index.ts';
import { annotate } from '../either-language.ts';
import type { Annotation } from '../explain.ts';
import { languageOf } from '../languages.ts';
import { resolveCode } from '../resolve.ts';
import type { ResponseContext } from './context.ts';
import { EN_CALL_SITUATIONS } from './en-calls.ts';
import { EN_NOTES } from './en-notes.ts';
import { EN_OTHER_SITUATIONS } from './en-others.ts';
import type { NoteWords, SituationText } from './situation-text.ts';
import { situationOf } from './situations.ts';

/** What siptriage says beside one response of a trace. */
export type ContextAnnotation = Annotation & {
  /** Names the circumstances that made the words differ from the code's entry; null where it is the entry. */
  readonly situation: string | null;
  /** What Warning, Reason, Retry-After, Unsupported and an unusual phrase add, a sentence each. Free of control characters. */
  readonly notes: readonly string[];
};

const EN = { ...EN_CALL_SITUATIONS, ...EN_OTHER_SITUATIONS };

export const SITUATION_TEXTS = translatable<Readonly<Record<keyof typeof EN, SituationText>>>(EN);
export const NOTE_WORDS = translatable(EN_NOTES);

type Stated = Pick<ResponseContext, 'warnings' | 'reasons'>;

/** Longer than what people write there. */
const MOST_TEXT = 300;
/** Notes of each kind; a response with more is not read by anybody. */
const MOST_NOTES = 4;

/** The text of a situation; null for a name that is none. */
export function situationText(situation: string, lang: Lang): SituationText | null {
  const texts: Readonly<Record<string, SituationText>> = SITUATION_TEXTS.in(lang);
  return texts[situation] ?? null;
}

/**
 * Explains one response where it stands: what the code means to this method, at this moment, from this sender, with what
 * its own headers add. Pure. Null for a code outside 100 to 699.
 */
export function annotateResponse(context: ResponseContext, lang: Lang): ContextAnnotation | null {
  const entry = annotate(context.code, lang);
  if (entry === null) {
    return null;
  }
  const situation = situationOf(context);
  const text = situation === null ? null : situationText(situation, lang);
  return { ...entry, ...text, situation, notes: notesOn(context, lang) };
}

function notesOn(context: ResponseContext, lang: Lang): string[] {
  const words = NOTE_WORDS.in(lang);
  const { retryAfter, unsupported } = context;
  return [
    ...(isUsualPhrase(context.code, context.phrase) ? [] : [words.phrase(plain(context.phrase, MOST_TEXT))]),
    ...statedBy(context, lang),
    ...(retryAfter === null ? [] : [words.retryAfter(retryAfter)]),
    ...(unsupported.length === 0 ? [] : [words.unsupported(plain(unsupported.join(', ')))]),
  ];
}

/** What the Warning and Reason of a response say, a sentence each, whole as far as a sentence may be long. */
export function statedBy({ warnings, reasons }: Stated, lang: Lang): string[] {
  const words = NOTE_WORDS.in(lang);
  return [
    ...warnings
      .slice(0, MOST_NOTES)
      .map(({ code, text }) => words.warning(code, words.warnings[code] ?? null, plain(text, MOST_TEXT))),
    ...reasons.slice(0, MOST_NOTES).map((reason) => noteOnReason(reason, words, lang)),
  ];
}

function noteOnReason(reason: ResponseContext['reasons'][number], words: NoteWords, lang: Lang): string {
  const { protocol, cause } = reason;
  const text = plain(reason.text ?? '', MOST_TEXT);
  if (cause !== null && protocol.toUpperCase() === 'Q.850') {
    return words.q850(cause, words.causes[cause] ?? null, text);
  }
  if (cause !== null && protocol.toUpperCase() === 'SIP') {
    return words.sipCause(cause, annotate(cause, lang)?.title ?? null, text);
  }
  return words.reason(plain(protocol, 20), cause, text);
}

/** A phrase is free text (RFC 3261 §7.2): one that is not the usual one is the sender's own hint. */
export function isUsualPhrase(code: number, phrase: string): boolean {
  const subject = resolveCode(code, languageOf('en'));
  const said = phrase.trim().toLowerCase();
  if (said === '' || subject === null || code < 300) {
    return true;
  }
  return [subject.phrase ?? '', ...subject.facts.altPhrases].some((usual) => usual.toLowerCase() === said);
}
