import { addCopyButtons } from './copying.ts';
import type { StoryPacks } from './packs.ts';
import type { StoryList } from './story-list.ts';

/** Opens what the address of the page names, wherever it lies: `#story-3`, `#frame-8895`. */
export async function openNamed(list: StoryList, packs: StoryPacks): Promise<void> {
  const name = nameInAddress();
  if (name === '') {
    return;
  }
  const found = document.getElementById(name) ?? (await unpackedElement(name, packs));
  if (found === null) {
    return;
  }
  const story = found.closest<HTMLDetailsElement>('details.story');
  if (story?.hidden === true) {
    list.clear();
    clearControls();
  }
  for (let each: Element | null = found; each !== null; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement) {
      each.open = true;
    }
  }
  if (story !== null) {
    await packs.fill(story);
    addCopyButtons(story);
  }
  found.scrollIntoView({ block: found === story ? 'start' : 'center' });
  found.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
}

/** Shows in the controls that nothing is narrowed any more. */
export function clearControls(): void {
  const search = document.querySelector<HTMLInputElement>('#search');
  if (search !== null) {
    search.value = '';
  }
  for (const chip of document.querySelectorAll('[aria-pressed=true]:not([data-lang])')) {
    chip.setAttribute('aria-pressed', 'false');
  }
  document.dispatchEvent(new Event('narrowing-cleared'));
}

function nameInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

async function unpackedElement(anchor: string, packs: StoryPacks): Promise<HTMLElement | null> {
  const number = await packs.storyOf(anchor);
  const story = number === null ? null : document.getElementById(`story-${number}`);
  if (story === null) {
    return null;
  }
  await packs.fill(story);
  return document.getElementById(anchor);
}
