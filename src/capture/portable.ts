/** What a browser lacks or answers too late, in plain code: a door of its own, loaded where a browser reads. */
export { portableTlsCrypto } from './portable/portable-crypto.ts';
export { gunzipInBrowser, inflateRawInBrowser } from './portable/portable-gunzip.ts';
