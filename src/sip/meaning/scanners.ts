/**
 * Products that are made to find, try and break into SIP servers, as they name themselves in User-Agent: SIPVicious and what
 * was made of it, scanners and dialers that abuse accounts. Phones and servers have other names.
 */
const SCANNERS =
  /friendly-?scanner|friendly-request|sipvicious|sundayddr|svcrack|svwar|svmap|sip-?scan|iWar|sipsak-?scan|sipcli|pplsip|VaxSIPUserAgent|VaxIPUserAgent|vaxasip|smap[ /]|sip-?bruteforce|sipptk|sippts|sipflanker|siparmyknife|CSipSimple-scan|eyeBeam-scan|custom[ -]?sip ?scanner|gulp|\bscanner\b/i;

/** Whether a product that calls itself so is made to scan or to break in. */
export function isScanner(product: string | null | undefined): boolean {
  return product != null && SCANNERS.test(product.slice(0, 200));
}
