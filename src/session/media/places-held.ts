import type { Announcement, Said } from './announcements.ts';
import { PlaceBook } from './place-book.ts';
import { endText } from './sent.ts';

/** Where each side was to be sent to, from its first description to the end. */
export type PlacesHeld = { readonly caller: PlaceBook; readonly callee: PlaceBook };

export function placesHeld(said: Said): PlacesHeld {
  const books = { caller: new PlaceBook(), callee: new PlaceBook() };
  const asked = new Set(
    said.announcements.filter(({ isResponse, method }) => !isResponse && method !== 'ACK').map(({ turn }) => turn),
  );
  for (const { at, said: each, refused } of said.steps) {
    if (refused !== null) {
      books[refused.isByCaller ? 'caller' : 'callee'].refuse(refused.turn, at.timeUs);
    } else {
      note(each, asked, books);
    }
  }
  return books;
}

function note(said: Announcement, asked: ReadonlySet<string>, books: PlacesHeld): void {
  const { at, isByCaller, audio, turn, isResponse } = said;
  const [own, other] = isByCaller ? [books.caller, books.callee] : [books.callee, books.caller];
  const place = endText(audio.address ?? '', audio.port);
  const host = at.src?.address ?? '';
  if (isResponse ? asked.has(turn) : answersLate(said, other)) {
    other.take(isResponse ? turn : null, at.timeUs);
    own.answer(turn, host, place, at.timeUs);
  } else {
    own.offer(turn, host, place);
  }
}

/** An ACK, and a PRACK where the response before it had the offer (RFC 3261 §13.2.1, RFC 3262 §5). */
function answersLate({ method }: Announcement, other: PlaceBook): boolean {
  return method === 'ACK' || (method === 'PRACK' && other.hasOffered);
}
