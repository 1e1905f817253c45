import { clearControls } from './links.ts';
import { all } from './page-data.ts';
import type { StoryList } from './story-list.ts';
import { nextLanguage, turnTheme } from './switches.ts';

/** The keys of the page; what is typed into a field is for the field. */
export function startKeys(list: StoryList): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  document.querySelector('#help')?.addEventListener('click', () => dialog?.showModal());
  const actions: Readonly<Record<string, () => void>> = {
    j: () => goToStory(list, 1),
    k: () => goToStory(list, -1),
    ']': () => goToMessage(1),
    '[': () => goToMessage(-1),
    '/': () => document.querySelector<HTMLElement>('#search')?.focus(),
    '?': () => dialog?.showModal(),
    l: nextLanguage,
    t: turnTheme,
    Escape: () => goBack(list),
  };
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    const action = actions[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || action === undefined || dialog?.open === true) {
      return;
    }
    if (!isTyping || event.key === 'Escape') {
      event.preventDefault();
      action();
    }
  });
}

function storyAtHand(): HTMLDetailsElement | null {
  return document.activeElement?.closest<HTMLDetailsElement>('details.story') ?? null;
}

function goToStory(list: StoryList, step: 1 | -1): void {
  const stories = list.shown();
  const own = storyAtHand();
  const at = own === null ? (step > 0 ? -1 : stories.length) : stories.indexOf(own);
  const summary = stories[at + step]?.querySelector<HTMLElement>('summary');
  summary?.focus({ preventScroll: true });
  summary?.scrollIntoView({ block: 'nearest' });
}

function goToMessage(step: 1 | -1): void {
  const story = storyAtHand();
  if (story === null) {
    return;
  }
  story.open = true;
  const messages = all<HTMLDetailsElement>('details.msg', story);
  const own = document.activeElement?.closest<HTMLDetailsElement>('details.msg') ?? null;
  const open = messages.findIndex((message) => message.open);
  const at = own === null ? (open >= 0 ? open : -1) : messages.indexOf(own);
  const message = messages[at + step];
  if (message !== undefined) {
    message.open = true;
    message.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
    message.scrollIntoView({ block: 'nearest' });
  }
}

/** What was narrowed is shown again, then the story at hand closed. */
function goBack(list: StoryList): void {
  if (list.isNarrowed) {
    list.clear();
    clearControls();
    return;
  }
  const story = storyAtHand();
  if (story !== null) {
    story.open = false;
    story.querySelector<HTMLElement>('summary')?.focus();
  } else if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}
