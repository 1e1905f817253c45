import { renameCopyButtons, wordFor } from './copying.ts';
import { all } from './page-data.ts';

/** Languages and theme. */
export function startSwitches(): void {
  for (const button of languageButtons()) {
    button.addEventListener('click', () => showLanguage(button.dataset['lang'] ?? ''));
  }
  document.querySelector('#theme')?.addEventListener('click', turnTheme);
  showLanguage(document.documentElement.lang);
}

export function nextLanguage(): void {
  const names = languageButtons().map((button) => button.dataset['lang'] ?? '');
  const at = names.indexOf(document.documentElement.lang);
  showLanguage(names[(at + 1) % names.length] ?? '');
}

/** The other of light and dark, whichever the system asks for. */
export function turnTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = isDark ? 'light' : 'dark';
}

function languageButtons(): HTMLButtonElement[] {
  return all<HTMLButtonElement>('button[data-lang]');
}

function showLanguage(lang: string): void {
  if (lang === '') {
    return;
  }
  document.documentElement.lang = lang;
  for (const button of languageButtons()) {
    button.setAttribute('aria-pressed', String(button.dataset['lang'] === lang));
  }
  const search = document.querySelector<HTMLInputElement>('#search');
  if (search !== null) {
    search.placeholder = `${wordFor('search')}   /`;
  }
  renameCopyButtons();
}
