import type { GivenFile } from '../messages.ts';

/** The files of an `<input>`; of a folder all of them, hidden ones apart, in the order of their names. */
export function chosenFiles(list: FileList | null): GivenFile[] {
  const files = [...(list ?? [])].map((blob) => ({
    path: blob.webkitRelativePath === '' ? blob.name : blob.webkitRelativePath,
    blob,
    isNamed: blob.webkitRelativePath === '',
  }));
  return files.filter(({ path, isNamed }) => isNamed || !isHidden(path)).sort(byFolder);
}

/** The files that were dropped, those in folders too. The entries have to be taken at once: they are gone with the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry?.() ?? null)
    .filter((entry) => entry !== null);
  if (entries.length === 0) {
    return [...transfer.files].map((blob) => ({ path: blob.name, blob, isNamed: true }));
  }
  const files: GivenFile[] = [];
  for (const entry of entries) {
    files.push(...(await filesOf(entry, '', true)));
  }
  return files;
}

async function filesOf(entry: FileSystemEntry, folder: string, isNamed: boolean): Promise<GivenFile[]> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    const blob = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ path, blob, isNamed }];
  }
  const found: GivenFile[] = [];
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  for (const each of inside.filter(({ name }) => !name.startsWith('.')).sort(byName)) {
    found.push(...(await filesOf(each, `${path}/`, false)));
  }
  return found;
}

/** A folder is told in parts, up to an empty one. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) {
      return all;
    }
    all.push(...part);
  }
}

function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** As the command line reads a folder: each level by name. */
function byFolder(a: GivenFile, b: GivenFile): number {
  if (a.isNamed || b.isNamed) {
    return 0;
  }
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  const at = left.findIndex((name, index) => name !== right[index]);
  return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}
