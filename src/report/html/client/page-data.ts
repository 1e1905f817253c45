/** What the page hands to its script. */
export type PageData = {
  readonly words: Readonly<Record<string, Readonly<Record<'search' | 'copy' | 'copied', string>>>>;
};

/** The data of a script element that holds JSON; null where there is none. */
export function dataOf<Data>(id: string): Data | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as Data) : null;
}

/** The elements that a selector finds, in their order. */
export function all<Found extends Element = HTMLElement>(selector: string, within: ParentNode = document): Found[] {
  return [...within.querySelectorAll<Found>(selector)];
}
