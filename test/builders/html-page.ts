import './languages.ts';
import { tellInputs, walkTrace } from '../../src/analysis/index.ts';
import { fileSource, gunzipInNode } from '../../src/capture/node.ts';
import { HtmlFace, type HtmlOptions } from '../../src/report/index.ts';
import { blocksOf } from '../capture/read.ts';

type Capture = string | { readonly path: string; readonly bytes: Uint8Array };

/** The HTML report of captures, by their paths or bytes, read twice as a command reads them. */
export async function htmlPage(
  captures: Capture | readonly Capture[],
  options: Partial<HtmlOptions> = {},
  readsAgain = true,
): Promise<string> {
  const inputs = [captures].flat().map((capture) => inputOf(capture as Capture));
  const face = new HtmlFace({ lang: 'en', version: '1.2.3', ...options });
  const reading = { gunzip: gunzipInNode };
  await tellInputs(inputs, { ...reading, lang: options.lang ?? 'en' }, face);
  const texts = face.texts();
  if (readsAgain) {
    await walkTrace(inputs, reading, texts);
  }
  return (await face.pieces(readsAgain ? texts : null)).join('');
}

function inputOf(capture: Capture) {
  return typeof capture === 'string'
    ? { path: capture, open: () => fileSource(capture), canReopen: true }
    : { path: capture.path, open: async () => blocksOf(capture.bytes, 1 << 16), canReopen: true };
}
