// Loads the modules it is given, in a process of its own, and prints the regular expressions that their constructors made.
import { pathToFileURL } from 'node:url';

const modules = process.argv.slice(2).map((path) => pathToFileURL(path).href);
const wanted = new Set(modules);
const made = [];

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, values, self) => note(Reflect.construct(target, values, self)),
  apply: (target, self, values) => note(Reflect.apply(target, self, values)),
});

function note(expression) {
  const [, file, line] = /\((file:.*):(\d+):\d+\)$|at (file:.*):(\d+):\d+$/m.exec(callers())?.filter(Boolean) ?? [];
  if (wanted.has(file)) {
    made.push({ source: expression.source, flags: expression.flags, file, line: Number(line) });
  }
  return expression;
}

/** Without this file's own frames. */
function callers() {
  return new Error('where').stack
    .split('\n')
    .filter((frame) => !frame.includes(import.meta.url))
    .join('\n');
}

for (const module of modules) {
  await import(module);
}
process.stdout.write(JSON.stringify(made));
