import { htmlText } from '../../display/index.ts';
import type { ZoneClock } from '../clock-time.ts';
import { said } from './both.ts';
import { HTML_WORDS } from './html-words-en.ts';
import type { Buckets } from './story-times.ts';

const HEIGHT = 60;
/** Width of a bar and what lies between two of them, in units of the picture. */
const BAR = 16;
const GAP = 2;
const LEAST_HEIGHT = 3;

/** When things failed, as bars; a script lets one choose a stretch of them. */
export function timelinePart(buckets: Buckets | null, clock: ZoneClock): string {
  if (buckets === null) {
    return '';
  }
  const { startS, stepS, counts } = buckets;
  const most = Math.max(...counts);
  const timeOf = (place: number): string => clock.clockOf((startS + place * stepS) * 1e6);
  const bars = counts.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / most) * HEIGHT);
    const title = `${timeOf(i)} – ${timeOf(i + 1)}: ${count}`;
    return `<g><title>${htmlText(title)}</title><rect class="slot" data-from="${htmlText(timeOf(i))}" data-until="${htmlText(timeOf(i + 1))}" x="${i * BAR}" width="${BAR}" height="${HEIGHT}"/>${
      count === 0
        ? ''
        : `<rect class="bad" x="${i * BAR + GAP / 2}" y="${(HEIGHT - height).toFixed(1)}" width="${BAR - GAP}" height="${height.toFixed(1)}"/>`
    }</g>`;
  });
  const label = HTML_WORDS.english.failuresOverTime;
  return `<figure id="timeline" data-start="${startS}" data-step="${stepS}" data-count="${counts.length}"><figcaption><b>${said(
    (lang) => HTML_WORDS.in(lang).failuresOverTime,
  )}</b> <span class="dim script">${said((lang) => HTML_WORDS.in(lang).brushHint)}</span> <span class="script chosen" hidden></span> <button type="button" class="script whole" hidden>${said(
    (lang) => HTML_WORDS.in(lang).wholeTime,
  )}</button></figcaption><svg viewBox="0 0 ${counts.length * BAR} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${htmlText(label)}">${bars.join(
    '',
  )}<rect class="brush" height="${HEIGHT}" width="0"/></svg><div class="ends dim"><span>${htmlText(timeOf(0))}</span><span>${htmlText(timeOf(counts.length))}</span></div></figure>`;
}
