import { startTimeline } from './brush.ts';
import { startControls } from './controls.ts';
import { addCopyButtons } from './copying.ts';
import { startKeys } from './keys.ts';
import { openNamed } from './links.ts';
import { StoryPacks } from './packs.ts';
import { startPrinting } from './printing.ts';
import { StoryList } from './story-list.ts';
import { startSwitches } from './switches.ts';

/** What the page does with scripts: without them it is whole but for the stories that are packed. */
export function startPage(): void {
  const list = new StoryList();
  const packs = new StoryPacks();

  document.documentElement.classList.add('scripted');
  startSwitches();
  startControls(list);
  startTimeline(list);
  startKeys(list);
  startPrinting();
  list.apply();
  for (const open of document.querySelectorAll('details.story[open]')) {
    addCopyButtons(open);
  }
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open && target.classList.contains('story')) {
        void packs.fill(target).then(() => addCopyButtons(target));
      }
    },
    true,
  );
  addEventListener('hashchange', () => void openNamed(list, packs));
  void openNamed(list, packs);
}
