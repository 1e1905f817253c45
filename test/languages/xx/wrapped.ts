/** A set of words in the language of the test: every text in brackets, those that functions make too. */
export function wrapped<Texts>(texts: Texts): Texts {
  return wrap(texts) as Texts;
}

function wrap(value: unknown): unknown {
  if (typeof value === 'string') {
    return value === '' ? '' : `⟦${value}⟧`;
  }
  if (typeof value === 'function') {
    return (...given: unknown[]) => wrap(value(...given));
  }
  if (Array.isArray(value)) {
    return value.map(wrap);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, wrap(text)]));
  }
  return value;
}
