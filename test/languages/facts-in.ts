const CLAUSE = /RFC \d+(?: §[\d.]*\d)?|§[\d.]*\d/g;
const METHODS: ReadonlySet<string> = new Set(
  'INVITE ACK BYE CANCEL REFER NOTIFY SUBSCRIBE REGISTER OPTIONS PRACK UPDATE INFO MESSAGE PUBLISH'.split(' '),
);

/** Facts of a text that are the same in any language: numbers (codes too), clauses, methods, names of headers. */
export function factsIn(text: string): ReadonlySet<string> {
  const clauses = [...text.matchAll(CLAUSE)].map(([clause]) => clause);
  const rest = text.replaceAll(CLAUSE, ' ').replaceAll(/\b[Rr]e-(?=INVITE)/g, '');
  const numbers = [...rest.matchAll(/(?<![\w%.])\d+(?:[.,]\d+)*(?:xx|x)?\b/g)].map(([number]) =>
    number.replaceAll(',', '.').replace(/^0+(?=\d)/, ''),
  );
  const headers = [...rest.matchAll(/\b(?:[A-Z][A-Za-z]*-)+[A-Z][A-Za-z]*\b/g)].map(([name]) => name.replace(/s$/, ''));
  const methods = [...rest.matchAll(/\b([A-Z]{3,})s?\b/g)].flatMap(([, name = '']) =>
    METHODS.has(name) ? [name] : [],
  );
  return new Set([...clauses, ...numbers, ...headers, ...methods]);
}

/** What one of two texts says and the other does not: `-` the first alone, `+` the second alone. */
export function differing(first: string, second: string, own = ''): readonly string[] {
  const [a, b] = [factsIn(first), factsIn(second)];
  return [
    ...[...a].filter((fact) => fact !== own && !b.has(fact)).map((fact) => `-${fact}`),
    ...[...b].filter((fact) => fact !== own && !a.has(fact)).map((fact) => `+${fact}`),
  ];
}
