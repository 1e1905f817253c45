import { all, dataOf, type PageData } from './page-data.ts';

const SHOWN_MS = 1500;

/** The word of the page's data in the language that is shown. */
export function wordFor(name: 'search' | 'copy' | 'copied'): string {
  const words = dataOf<PageData>('page')?.words ?? {};
  return words[document.documentElement.lang]?.[name] ?? name;
}

/** A button behind each text that is there to be pasted, where there is none yet. */
export function addCopyButtons(within: ParentNode): void {
  for (const code of all('code.copiable', within)) {
    if (!(code.nextElementSibling instanceof HTMLButtonElement)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = wordFor('copy');
      button.addEventListener('click', () => void copy(code, button));
      code.after(button);
    }
  }
}

/** The language changed. */
export function renameCopyButtons(): void {
  for (const button of all('button.copy')) {
    button.textContent = wordFor('copy');
  }
}

async function copy(code: HTMLElement, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
  } catch {
    // A page that was opened in some viewer of mails may have no clipboard: then it is selected, to be copied by hand.
    getSelection()?.selectAllChildren(code);
    return;
  }
  button.textContent = wordFor('copied');
  setTimeout(() => {
    button.textContent = wordFor('copy');
  }, SHOWN_MS);
}
