import { htmlText } from '../../display/index.ts';
import { plain } from '../../findings/index.ts';
import { LANGUAGES, type Lang } from '../../languages/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { decisiveOf } from '../ladder/decisive.ts';
import type { LadderLayout, MessageRow } from '../ladder/layout/ladder-layout.ts';
import { storyCallIds } from '../story-call-ids.ts';
import type { LadderRow } from '../text/ladder-rows.ts';
import { REPORT_WORDS } from '../text/words-en.ts';
import { said } from './both.ts';
import type { DrawnStory, OtherMessage } from './drawn-story.ts';
import type { Explanations } from './explanations.ts';
import { HTML_WORDS } from './html-words-en.ts';
import { namedHeaders } from './lit-headers.ts';
import { messageBody } from './message-part.ts';
import type { MessageText, MessageTexts } from './message-texts.ts';
import type { ShownStory, TextsOf, Told } from './shown-story.ts';

type MessagesNeeds = {
  readonly lang: Lang;
  readonly textsOf: TextsOf;
  readonly texts: MessageTexts | null;
  readonly explanations: Explanations;
};

/** What is said of a message beside what it is. */
type Beside = Pick<LadderRow, 'when' | 'hop' | 'note'>;

type Message = {
  readonly id: string;
  readonly sighting: Sighting;
  readonly besideIn: (lang: Lang) => Beside | undefined;
  readonly found: MessageText | null;
  readonly isDecisive: boolean;
};

/** The messages that a story tells, each opens to its text; the one that decided it is open. */
export function ownMessages(shown: ShownStory, told: Told, drawn: DrawnStory, needs: MessagesNeeds): string {
  const { sightings } = told.main;
  const rows = new Map(LANGUAGES.map((of) => [of, told.in(of).messages()] as const));
  const decisive = decisiveOf(shown.story);
  const callIds = new Set(storyCallIds(shown.story));
  const put = putter(shown, told, needs);
  const messages = sightings.map((sighting, i) => {
    const when = drawn.whenOf(sighting);
    const besideIn = (of: Lang): Beside | undefined => {
      const row = rows.get(of)?.[i];
      return row === undefined || when === null ? row : { ...row, when };
    };
    return put({
      id: drawn.ids.get(sighting) ?? '',
      sighting,
      besideIn,
      found: needs.texts?.of(sighting, callIds) ?? null,
      isDecisive: sighting === decisive && isMarked(told),
    });
  });
  return `<div class="messages">${messages.join('')}</div>`;
}

/** The other messages of its ladder, folded up where none of them decided; and how many are missing. */
export function otherMessages(
  shown: ShownStory,
  told: Told,
  { others, layout, dropped }: DrawnStory,
  needs: MessagesNeeds,
): string {
  const put = putter(shown, told, needs);
  const isDecisive = ({ row }: OtherMessage): boolean => row.isDecisive && isMarked(told);
  const messages = others.map((other) => {
    const { id, sighting, callId, row } = other;
    return put({
      id,
      sighting,
      besideIn: (of) => ({ when: row.offset, hop: hopOf(row, layout), note: repeatsNote(row, of) }),
      found: needs.texts?.of(sighting, new Set([callId])) ?? null,
      isDecisive: isDecisive(other),
    });
  });
  const list =
    messages.length === 0
      ? ''
      : `<details class="others"${others.some(isDecisive) ? ' open' : ''}><summary>${said((lang) =>
          HTML_WORDS.in(lang).otherMessages(messages.length),
        )}</summary><div class="messages">${messages.join('')}</div></details>`;
  return dropped === 0
    ? list
    : `${list}<p class="dim">${said((lang) => HTML_WORDS.in(lang).messagesLeftOut(dropped))}</p>`;
}

/** What decided is marked where something went wrong. */
function isMarked({ standing }: Told): boolean {
  return standing !== 'good' && standing !== 'plain';
}

function repeatsNote({ repeats }: MessageRow, lang: Lang): string {
  return repeats === 0 ? '' : REPORT_WORDS.in(lang).again(repeats);
}

/** `alice → bob`, as the ladder calls them. */
function hopOf({ from, to }: MessageRow, { participants }: LadderLayout): string {
  const nameOf = (column: number | null): string => {
    const { name = null, address = '?' } = participants[column ?? -1] ?? {};
    return name ?? address;
  };
  return from === null && to === null ? '' : `${nameOf(from)} → ${nameOf(to)}`;
}

/** Makes messages of one story. */
function putter(
  { number }: ShownStory,
  told: Told,
  { textsOf, lang, explanations }: MessagesNeeds,
): (message: Message) => string {
  const named = namedHeaders(told.judged('en'));
  const { placeOf } = textsOf(lang);
  return (message) => {
    const { id, sighting, found, isDecisive } = message;
    const place = placeOf(sighting);
    return `<details id="${id}" class="msg${isDecisive ? ' decisive' : ''}${isRefusal(sighting.status) ? ' refusal' : ''}" name="story-${number}-message"${
      isDecisive ? ' open' : ''
    }>${messageHead(message, place)}${messageBody(sighting, found, named, place, explanations)}</details>`;
  };
}

function messageHead({ sighting, besideIn, isDecisive }: Message, place: string): string {
  const first = besideIn('en');
  const note = said((lang) => besideIn(lang)?.note || (isDecisive ? `◀ ${REPORT_WORDS.in(lang).decidedHere}` : ''));
  return `<summary><span class="when">${htmlText(first?.when ?? '')}</span> <span class="place">${htmlText(place)}</span> <b class="what">${said(
    (lang) => wordsOf(sighting, lang),
  )}</b> <span class="hop dim">${htmlText(first?.hop ?? '')}</span> <span class="note">${note}</span></summary>`;
}

/** `486 Busy Here`, `REFER to sip:carol@10.0.0.3`. */
function wordsOf({ method, status, phrase, detail }: Sighting, lang: Lang): string {
  if (status > 0) {
    return plain(`${status} ${phrase}`.trim());
  }
  const words =
    method === 'REFER' && detail !== null ? REPORT_WORDS.in(lang).referTo(detail) : `${method} ${detail ?? ''}`;
  return plain(words.trim());
}
