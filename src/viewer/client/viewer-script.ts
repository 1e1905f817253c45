import type { Form } from '../messages.ts';
import type { ViewerData } from '../viewer-data.ts';
import { chosenFiles, droppedFiles } from './dropped.ts';
import { all, elementOf } from './elements.ts';
import { Viewer } from './viewer.ts';
import { Words } from './words.ts';

/* What the page does: it is nothing without its script. */

const data = JSON.parse(elementOf('data').textContent ?? '') as ViewerData;
const words = new Words(data);
const viewer = new Viewer(data, words);
let isAddition = false;

const ACTIONS: Readonly<Record<string, () => void>> = {
  files: () => choose('files', false),
  folder: () => choose('folder', false),
  add: () => choose('files', true),
  again: () => viewer.forget(),
  stop: () => viewer.stop(),
  theme: turnTheme,
};

words.show(words.lang);
for (const button of all('button')) {
  const { lang, action, save } = button.dataset;
  button.addEventListener('click', () => {
    if (lang !== undefined) {
      words.show(lang);
    } else if (save !== undefined) {
      viewer.save(save as Form);
    } else {
      ACTIONS[action ?? '']?.();
    }
  });
}
for (const input of all<HTMLInputElement>('input[type=file]')) {
  input.addEventListener('change', () => {
    viewer.read(chosenFiles(input.files), isAddition);
    // The same file may be chosen again.
    input.value = '';
  });
}
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
addEventListener('dragleave', () => document.body.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  if (event.dataTransfer !== null) {
    void droppedFiles(event.dataTransfer).then((files) => viewer.read(files, false));
  }
});
void viewer.readServed(data.served);

function choose(id: 'files' | 'folder', adds: boolean): void {
  isAddition = adds;
  elementOf<HTMLInputElement>(id).click();
}

/** The other of light and dark, whichever the system asks for. */
function turnTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = isDark ? 'light' : 'dark';
}
