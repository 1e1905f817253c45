import { all } from './page-data.ts';
import type { StoryList } from './story-list.ts';

/** Lets one choose a stretch of time: by dragging over the bars, or with the arrow keys. */
export function startTimeline(list: StoryList): void {
  const figure = document.querySelector<HTMLElement>('#timeline');
  const picture = figure?.querySelector('svg');
  if (figure === null || !picture) {
    return;
  }
  const brush = new Brush(figure, picture, list);
  let from: number | null = null;
  picture.addEventListener('pointerdown', (event) => {
    from = brush.placeAt(event.clientX);
    picture.setPointerCapture(event.pointerId);
    brush.choose(from, from);
  });
  picture.addEventListener('pointermove', (event) => {
    if (from !== null) {
      brush.choose(from, brush.placeAt(event.clientX));
    }
  });
  picture.addEventListener('pointerup', () => {
    from = null;
  });
  picture.tabIndex = 0;
  picture.addEventListener('keydown', (event) => brush.key(event));
  figure.querySelector('button.whole')?.addEventListener('click', () => brush.clear());
  document.addEventListener('narrowing-cleared', () => brush.clear());
}

class Brush {
  readonly #figure: HTMLElement;
  readonly #picture: SVGSVGElement;
  readonly #list: StoryList;
  readonly #start: number;
  readonly #step: number;
  readonly #count: number;
  readonly #slots: SVGRectElement[];
  #first = -1;
  #last = -1;

  constructor(figure: HTMLElement, picture: SVGSVGElement, list: StoryList) {
    this.#figure = figure;
    this.#picture = picture;
    this.#list = list;
    this.#start = Number(figure.dataset['start']);
    this.#step = Number(figure.dataset['step']);
    this.#count = Number(figure.dataset['count']);
    this.#slots = all<SVGRectElement>('.slot', picture);
  }

  placeAt(clientX: number): number {
    const { left, width } = this.#picture.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * this.#count);
    return Math.min(this.#count - 1, Math.max(0, place));
  }

  choose(one: number, other: number): void {
    this.#first = Math.min(one, other);
    this.#last = Math.max(one, other);
    const first = this.#slots[this.#first];
    const last = this.#slots[this.#last];
    const width = Number(first?.getAttribute('width'));
    const rect = this.#picture.querySelector('.brush');
    rect?.setAttribute('x', String(this.#first * width));
    rect?.setAttribute('width', String((this.#last - this.#first + 1) * width));
    this.#say(`${first?.dataset['from'] ?? ''} – ${last?.dataset['until'] ?? ''}`);
    this.#list.time = [this.#start + this.#first * this.#step, this.#start + (this.#last + 1) * this.#step];
  }

  clear(): void {
    if (this.#first < 0) {
      return;
    }
    this.#first = -1;
    this.#picture.querySelector('.brush')?.setAttribute('width', '0');
    this.#say('');
    this.#list.time = null;
  }

  key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) {
      return;
    }
    event.preventDefault();
    const place = this.#first < 0 ? 0 : Math.min(this.#count - 1, Math.max(0, this.#last + step));
    this.choose(event.shiftKey && this.#first >= 0 ? this.#first : place, place);
  }

  #say(text: string): void {
    const chosen = this.#figure.querySelector<HTMLElement>('.chosen');
    const whole = this.#figure.querySelector<HTMLElement>('button.whole');
    if (chosen !== null && whole !== null) {
      chosen.textContent = text;
      chosen.hidden = text === '';
      whole.hidden = text === '';
    }
  }
}
