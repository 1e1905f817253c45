/** Narrows the lists of the first page by what is typed, without accents; runs in the page. */
function startSearch() {
  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const field = document.querySelector('#search');
  const status = document.querySelector('[role=status]');
  const items = [...document.querySelectorAll('li[data-find]')].map((item) => ({
    item,
    text: fold(`${item.textContent} ${item.dataset.find}`),
  }));
  const show = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every((word) => text.includes(word));
      found += item.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll('main section')) {
      section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    const { found: counted, nothing } = status.dataset;
    status.textContent = words.length === 0 ? '' : found === 0 ? nothing : `${found} ${counted}`;
  };
  const asked = () => {
    const [, name, words] = /^#(search)(?:=(.*))?$/.exec(location.hash) ?? [];
    if (name !== undefined) {
      field.value = decodeURIComponent(words ?? '');
      field.focus();
      show();
    }
  };
  document.documentElement.classList.add('scripted');
  field.addEventListener('input', show);
  addEventListener('hashchange', asked);
  asked();
}

export const SEARCH_SCRIPT = `(${startSearch})();`;
