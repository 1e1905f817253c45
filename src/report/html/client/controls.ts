import { all } from './page-data.ts';
import { queryOf } from './query.ts';
import type { StoryList } from './story-list.ts';

/** Search, chips, and the counts of the causes. */
export function startControls(list: StoryList): void {
  const search = document.querySelector<HTMLInputElement>('#search');
  search?.addEventListener('input', () => list.search(search.value));
  search?.addEventListener('keydown', (event) => {
    const { anchor } = queryOf(search.value);
    if (event.key === 'Enter' && anchor !== null) {
      location.hash = anchor;
    } else if (event.key === 'Enter') {
      list.shown()[0]?.querySelector('summary')?.focus();
    }
  });
  for (const chip of all<HTMLButtonElement>('button[data-filter]')) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(list.toggleFilter(chip.dataset['filter'] ?? '')));
    });
  }
  for (const row of all<HTMLTableRowElement>('#causes tr[data-cause]')) {
    addCauseButton(row, list);
  }
}

/** The count of a cause shows its stories, and all again. */
function addCauseButton(row: HTMLTableRowElement, list: StoryList): void {
  const cell = row.querySelector('td.n');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'count';
  button.textContent = cell?.textContent ?? '';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    for (const other of all('#causes button.count')) {
      other.setAttribute('aria-pressed', 'false');
    }
    button.setAttribute('aria-pressed', String(isOn));
    list.cause = isOn ? (row.dataset['cause'] ?? null) : null;
    if (isOn) {
      document.querySelector('.toolbar')?.scrollIntoView({ block: 'start' });
    }
  });
  cell?.replaceChildren(button);
}
