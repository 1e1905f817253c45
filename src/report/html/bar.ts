/** A part of a bar: how much of it, and what that means. */
export type BarPart = { readonly count: number; readonly tone: 'good' | 'bad' | 'dim' | 'accent' };

const WIDTH = 1000;

/** Shares side by side. Sizes are attributes: the policy of the page lets no style stand in an element. */
export function bar(parts: readonly BarPart[]): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let at = 0;
  const rects = parts.map(({ count, tone }) => {
    const width = total === 0 ? 0 : (count / total) * WIDTH;
    const rect = `<rect class="${tone}" x="${at.toFixed(1)}" width="${width.toFixed(1)}" height="6"/>`;
    at += width;
    return width === 0 ? '' : rect;
  });
  return `<svg class="bar" viewBox="0 0 ${WIDTH} 6" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>`;
}
