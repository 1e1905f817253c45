/** An element of the page that is always there. @throws Error where it is not. */
export function elementOf<Found extends HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`no #${id} in the page`);
  }
  return found as Found;
}

export function all<Found extends HTMLElement>(selector: string): Found[] {
  return [...document.querySelectorAll<Found>(selector)];
}
