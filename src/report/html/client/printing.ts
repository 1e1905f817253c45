import { all } from './page-data.ts';

/** On paper the stories that failed are open, and afterwards as they were. */
export function startPrinting(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = all<HTMLDetailsElement>('details.story[data-cause]:not([open], [data-pack])');
    for (const story of opened) {
      story.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const story of opened) {
      story.open = false;
    }
    opened = [];
  });
}
