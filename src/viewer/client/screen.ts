import type { ReadSoFar, Unusable } from '../messages.ts';
import { all, elementOf } from './elements.ts';
import type { Words } from './words.ts';

export type State = 'start' | 'reading' | 'result' | 'nothing';

const MEGABYTE = 1e6;
/** Names that are shown; of more it is said how many. */
const SHOWN_NAMES = 3;

/** What the page shows. Everything that comes from a file is text, never markup. */
export class Screen {
  readonly #words: Words;
  #reportUrl = '';

  constructor(words: Words) {
    this.#words = words;
  }

  get state(): State {
    return document.body.dataset['state'] as State;
  }

  show(state: State): void {
    document.body.dataset['state'] = state;
    elementOf('busy').hidden = true;
  }

  /** Reading has begun: of what is shown already only a bar tells of it. */
  begin(doing: 'reading' | 'fetching', names: string): void {
    if (this.state === 'result') {
      elementOf('busy').hidden = false;
      elementOf('saving').removeAttribute('value');
      elementOf('trouble').hidden = true;
      return;
    }
    elementOf('doing').textContent = this.#words.of(doing, { names });
    elementOf('so-far').textContent = '';
    elementOf('share').removeAttribute('value');
    this.show('reading');
  }

  tellProgress({ bytes, totalBytes, messages, isAgain }: ReadSoFar): void {
    const share = elementOf<HTMLProgressElement>(this.state === 'result' ? 'saving' : 'share');
    if (isAgain) {
      elementOf('doing').textContent = this.#words.of('readingAgain');
      share.removeAttribute('value');
    } else if (totalBytes > 0) {
      share.value = Math.min(1, bytes / totalBytes);
    }
    elementOf('so-far').textContent = this.#words.of('soFar', {
      read: megabytes(bytes),
      total: megabytes(totalBytes),
      messages: messages.toLocaleString(this.#words.lang),
    });
  }

  showReport(page: Blob, names: string, isStopped: boolean): void {
    const frame = elementOf<HTMLIFrameElement>('report');
    URL.revokeObjectURL(this.#reportUrl);
    this.#reportUrl = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
    frame.src = this.#reportUrl;
    frame.title = this.#words.of('report');
    elementOf('names').textContent = names;
    elementOf('stopped').hidden = !isStopped;
    elementOf('trouble').hidden = true;
    this.show('result');
  }

  /** Says why there is nothing new to show. */
  tellTrouble(why: string): void {
    const text = visible(why);
    if (this.state === 'result') {
      elementOf('busy').hidden = true;
      elementOf('trouble').textContent = text;
      elementOf('trouble').hidden = false;
      return;
    }
    elementOf('why').textContent = text;
    this.show('nothing');
  }

  listUnusable(unusable: readonly Unusable[]): void {
    for (const list of all('ul.unusable')) {
      list.replaceChildren(...unusable.map(itemOf));
    }
    const details = elementOf('unused');
    details.hidden = unusable.length === 0;
    const summary = details.querySelector('summary');
    if (summary !== null) {
      summary.textContent = this.#words.of('unusable', { count: String(unusable.length) });
    }
  }

  namesOf(paths: readonly string[]): string {
    const more = paths.length > SHOWN_NAMES ? `, … (${paths.length})` : '';
    return `${paths.slice(0, SHOWN_NAMES).map(visible).join(', ')}${more}`;
  }
}

function itemOf({ path, text }: Unusable): HTMLLIElement {
  const item = document.createElement('li');
  const name = document.createElement('bdi');
  name.textContent = visible(path);
  item.append(name, `: ${visible(text)}`);
  return item;
}

/** No character that turns or hides what stands around it. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
