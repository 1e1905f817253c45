/**
 * The groups of files of which each reaches every other by imports (Tarjan's strongly connected components of two or more).
 *
 * @param {ReturnType<typeof import('./source-tree.js').readTree>} files
 * @param {boolean} withTypes whether imports count that are gone once types are stripped.
 * @returns {string[][]} largest first, each sorted.
 */
export function circles(files, withTypes) {
  const edges = new Map(
    files.map(({ path, imports }) => [
      path,
      [...new Set(imports.filter((item) => withTypes || !item.typeOnly).map(({ target }) => target))],
    ]),
  );
  const found = [];
  const number = new Map();
  const low = new Map();
  const open = [];
  const isOpen = new Set();
  const enter = (path) => {
    number.set(path, number.size);
    low.set(path, number.get(path));
    open.push(path);
    isOpen.add(path);
    for (const next of edges.get(path) ?? []) {
      if (!edges.has(next)) {
        continue;
      }
      if (!number.has(next)) {
        enter(next);
        low.set(path, Math.min(low.get(path), low.get(next)));
      } else if (isOpen.has(next)) {
        low.set(path, Math.min(low.get(path), number.get(next)));
      }
    }
    if (low.get(path) === number.get(path)) {
      const group = open.splice(open.indexOf(path));
      for (const member of group) {
        isOpen.delete(member);
      }
      if (group.length > 1 || (edges.get(path) ?? []).includes(path)) {
        found.push(group.sort());
      }
    }
  };
  for (const path of edges.keys()) {
    if (!number.has(path)) {
      enter(path);
    }
  }
  return found.sort((a, b) => b.length - a.length || a[0].localeCompare(b[0]));
}
