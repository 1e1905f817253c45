import type { Form } from '../messages.ts';

const ENDINGS: Readonly<Record<Form, string>> = { html: 'html', json: 'json', markdown: 'md' };
const TYPES: Readonly<Record<Form, string>> = {
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  markdown: 'text/markdown;charset=utf-8',
};

/** Hands a result over as a file, named for the first input. */
export function save(blob: Blob, form: Form, path: string): void {
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/[^\w.-]+/g, '_')
      .replace(/^\.+/, '') || 'trace';
  const url = URL.createObjectURL(new Blob([blob], { type: TYPES[form] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.siptriage.${ENDINGS[form]}`;
  link.click();
  // What is being saved has been taken by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
