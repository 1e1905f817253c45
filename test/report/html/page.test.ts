import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NamedRules } from '../../../src/report/html/rules-part.ts';
import { htmlPage } from '../../builders/html-page.ts';
import { hostileCapture } from '../../cli/hostile-capture.ts';
import { captureNames } from '../fixture.ts';

const CAPTURES = fileURLToPath(new URL('../../../fixtures/captures/', import.meta.url));
const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const MANY = ['r31-608-no-callinfo', 'r33-603-callee', 't02-blind-busy', 't03-blind-404', 't08-refer-403'].map(
  (name) => `${CAPTURES}${name}.pcap`,
);

const busy = await htmlPage(BUSY);
const many = await htmlPage(MANY, { lang: 'vi' });

function all(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map(([, found = '']) => found);
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('what the page may do', () => {
  test('its policy lets its one script and its one sheet of styles act, and nothing else', () => {
    const scripts = all(busy, /<script>([\s\S]*?)<\/script>/g);
    const styles = all(busy, /<style>([\s\S]*?)<\/style>/g);
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(all(busy, /http-equiv="Content-Security-Policy" content="([^"]*)"/g)).toEqual([
      `default-src 'none'; script-src ${hashOf(scripts[0] ?? '')}; style-src ${hashOf(styles[0] ?? '')}; base-uri 'none'; form-action 'none'`,
    ]);
  });

  test('the policy comes before everything it is about', () => {
    expect(busy.indexOf('Content-Security-Policy')).toBeLessThan(busy.indexOf('<style>'));
  });

  test.each([
    ['busy', busy],
    ['many', many],
  ])('nothing is loaded, and no element has styles or handlers of its own: %s', (_, page) => {
    const tags = all(page.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''), /<([a-z][^>]*)>/g).join('\n');
    expect(tags).not.toMatch(/ (?:style|on\w+|src|srcset|action)=/);
    expect(all(tags, / href="([^"]*)"/g).filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base|form(?! method="dialog"))[ >]/);
  });
});

describe('what links name', () => {
  test.each([
    ['busy', busy],
    ['many', many],
  ])('is there, and once: %s', (_, page) => {
    const ids = all(page, / id="([^"]*)"/g);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = all(page, / href="#([^"]*)"/g);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('stories count from one, the worst first; messages have the names of their frames', () => {
    expect(all(busy, /<details id="(story-\d+)"/g)).toEqual(['story-1', 'story-2', 'story-3']);
    expect(busy).toMatch(
      /<details id="story-1" class="story failed" data-kind="transfer" data-standing="failed" data-cause="1"/,
    );
    expect(all(busy, /<details id="(frame-\d+)"/g)).toEqual(
      expect.arrayContaining(['frame-6', 'frame-13', 'frame-17']),
    );
  });

  test('a message of the second input, and one that two stories tell', () => {
    expect(many).toContain(' id="frame-2-1"');
    // The INVITE to the target belongs to the transfer, and to the call that it began.
    expect(busy).toContain(' id="story-3-frame-10"');
  });
});

describe('what is said', () => {
  test('the verdict, the cause with a link to its story, the story whole', () => {
    expect(busy).toMatch(/<p class="verdict failed">.*<span lang="en">One thing went wrong:<\/span>/);
    expect(busy).toMatch(/<tr data-cause="1">.*Target did not take the call \(486\).*<a href="#story-1">#6<\/a>/);
    expect(busy).toContain('<dd>target (carol)</dd>');
    expect(busy).toContain('<dd>đích chuyển (carol)</dd>');
    expect(busy).toMatch(/<code class="copiable">sip\.Call-ID in \{&quot;/);
    expect(busy).toContain('<code class="copiable">frame.number == 13</code>');
  });

  test('a story that failed is open where they are few, and the message that decided it', () => {
    expect(busy).toMatch(/<details id="story-1" [^>]* open>/);
    expect(busy).not.toMatch(/<details id="story-2" [^>]* open>/);
    expect(all(busy, /<details id="([^"]*)" class="msg decisive refusal" name="story-1-message" open>/g)).toEqual([
      'frame-13',
    ]);
    expect(all(many, /<details id="(story-\d+)" [^>]* open>/g)).toEqual(['story-1']);
  });

  test('a story is not found by what is masked in the page', async () => {
    const bytes = hostileCapture({ uri: ';password=hunter2', text: 'x' });
    const page = await htmlPage({ path: 'a.pcap', bytes }, { showsSecrets: true });
    expect(page).toContain('Call-ID: leg;password=hunter2@');
    const found = all(page, / data-find="([^"]*)"/g);
    expect(found.join('\n')).toContain('leg;password=***');
    expect(found.join('\n')).not.toContain('hunter2');
  });

  test('where an element hid the refusal that decided, that one is open among the other messages', async () => {
    const page = await htmlPage(`${CAPTURES}../labelled/n14y-transfer-608-into-503-same-number.pcap`);
    const [transfer = ''] =
      /<details id="story-\d+" class="story failed" data-kind="transfer"[\s\S]*?(?=<details id="story-)/.exec(page) ??
      [];
    expect(transfer).toContain('<b>SIP/2.0 503 ');
    const [own = '', others = ''] = transfer.split('<details class="others" open>');
    expect(own).not.toMatch(/decided here<\/span>|msg decisive/);
    expect(all(others, /<details id="([^"]*)" class="msg decisive refusal" name="story-1-message" open>/g)).toEqual([
      'frame-12',
    ]);
    expect(others).toContain('<b>SIP/2.0 608 Rejected</b>');
  });

  test('the text of a message with its explanation in every language', () => {
    const message = /<details id="frame-13"[\s\S]*?<\/details>/.exec(busy)?.[0] ?? '';
    expect(message).toContain('<b>SIP/2.0 486 Busy Here</b>');
    expect(message).toContain('From: &quot;Bob&quot; &lt;sip:bob@10.55.0.12&gt;');
    expect(message).toMatch(/<div lang="en"><p><b>486 Busy here<\/b>: .*<div lang="vi"><p><b>486 /s);
    expect(message).toMatch(/#13 · 2026-11-22 06:10:33\.985989 UTC · 10\.55\.0\.13:5060 → 10\.55\.0\.12:5062 · UDP/);
  });

  test('headers that matter are lit: what the transfer rests on, and what a NOTIFY reports', () => {
    expect(all(/<details id="frame-6"[\s\S]*?<\/details>/.exec(busy)?.[0] ?? '', /<mark>(.*?)<\/mark>/g)).toEqual([
      expect.stringMatching(/^Refer-To: /),
      expect.stringMatching(/^Referred-By: /),
    ]);
    expect(all(/<details id="frame-15"[\s\S]*?<\/details>/.exec(busy)?.[0] ?? '', /<mark>(.*?)<\/mark>/g)).toEqual([
      expect.stringMatching(/^Event: refer/),
      expect.stringMatching(/^Subscription-State: terminated/),
      'SIP/2.0 486 Busy Here',
    ]);
  });

  test('without a second reading the texts are missing, and that is said', async () => {
    const page = await htmlPage(BUSY, {}, false);
    expect(page).toContain('The text of this message is not in this file.');
    expect(page).not.toContain('SIP/2.0 486 Busy Here</b>');
    expect(page).toContain('<b>486 Busy here</b>');
  });

  test('the language that is asked for is the one that shows', () => {
    expect(busy).toContain('<html lang="en">');
    expect(many).toContain('<html lang="vi">');
    expect(busy).toContain('html[lang=en] [lang]:not([lang=en],.always){display:none}');
    expect(busy).toContain('html[lang=vi] [lang]:not([lang=vi],.always){display:none}');
  });

  test('what went well is one sentence, and its stories are there', async () => {
    const page = await htmlPage(`${CAPTURES}t01-blind-success.pcap`);
    expect(page).toMatch(/<p class="verdict good">.*<span lang="en">The transfer succeeded<\/span>/);
    expect(page).not.toContain('id="causes"');
    expect(all(page, /<details id="story-\d+" class="story (\w+)"/g)).toEqual(['good', 'good', 'good']);
  });

  test('a filter that leaves nothing says nothing of the trace', async () => {
    const page = await htmlPage(`${CAPTURES}t01-blind-success.pcap`, { tells: () => false, isFiltered: true });
    expect(page).not.toContain('class="story');
  });
});

describe('secrets', () => {
  const register = `${CAPTURES}g05-register-wrong-password.pcap`;

  test('are masked in messages, and that is said', async () => {
    const page = await htmlPage(register);
    expect(page).toMatch(/Authorization: +Digest .*response=&quot;\*\*\*&quot;/);
    expect(page).not.toMatch(/response=(?:&quot;)?[0-9a-f]{32}/);
    expect(page).toContain('Passwords, credentials and keys in messages are masked (***).');
  });

  test('are there where somebody asks for them, and that is said', async () => {
    const page = await htmlPage(register, { showsSecrets: true });
    expect(page).toMatch(/response=(?:&quot;)?[0-9a-f]{32}/);
    expect(page).toContain('are NOT masked: do not pass this file on unseen');
  });
});

describe('bounds', () => {
  test('as many stories as are wanted, those that failed first, and what is left out is said', async () => {
    const page = await htmlPage(MANY, { maxCalls: 2 });
    expect(all(page, /<details id="(story-\d+)"/g)).toHaveLength(5);
    expect(all(page, /data-cause="(\d)"[^>]* data-at/g)).toEqual(['1', '2', '3', '4', '5']);
    expect(all(page, /<p>(\d+) more stories are counted above and left out below/g)).toEqual(['5']);
    expect(busy).not.toContain('left out below');
  });
});

describe('a hostile trace', () => {
  const text =
    '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg onload=alert(1)>]]>--><!--\u202e javascript:alert(1)';

  test.each(['a file', '</title><script>alert(1)</script>.pcap'])('has no element of its own: %s', async (path) => {
    const bytes = hostileCapture({ uri: '"><script>alert(1)</script>', text });
    for (const showsSecrets of [false, true]) {
      const page = await htmlPage({ path, bytes }, { showsSecrets });
      expect(all(page, /(<(?:script|img|svg)[^>]*>)/g).filter((tag) => /alert|onload|onerror|src/.test(tag))).toEqual(
        [],
      );
      expect(all(page, /<script([^>]*)>/g)).toEqual([' type="application/json" id="page"', '']);
      expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
      expect(page).not.toContain('\u202e');
    }
  });
});

describe('of many stories', () => {
  const names = captureNames().slice(0, 40);
  const shown = htmlPage(names.map((name) => CAPTURES + name));

  test('those that failed stand in the page, and the bodies of the others are packed', async () => {
    const page = await shown;
    const stories = all(page, /(<details id="story-\d+"[^>]*>)/g);
    expect(stories.length).toBeGreaterThan(40);
    const packed = stories.filter((story) => story.includes(' data-pack="'));
    expect(packed).toEqual(stories.filter((story) => !story.includes(' data-cause="')));
    const [data = ''] = all(page, /<script type="application\/json" id="packs">(.*?)<\/script>/g);
    const { index, packs } = JSON.parse(data);
    const bodies = packs.flatMap((pack: string) => unpacked(pack)) as { number: number; html: string }[];
    expect(bodies.map(({ number }) => `"story-${number}"`)).toEqual(
      packed.map((story) => story.match(/"story-\d+"/)?.[0]),
    );
    expect(bodies.every(({ html }) => /^<div class="body">.*<\/div>$/s.test(html))).toBe(true);
    const places = unpacked(index) as [string, number][];
    expect(places.length).toBeGreaterThan(packed.length);
    for (const [anchor, number] of places.slice(0, 20)) {
      const { html = '' } = bodies.find((body) => body.number === number) ?? {};
      expect(html).toContain(` id="${anchor}" class="msg`);
    }
  });

  test('each one says where it is, how it went, and what it is found by', async () => {
    const page = await shown;
    for (const story of all(page, /<details (id="story-\d+"[^>]*)>/g)) {
      expect(story).toMatch(
        /^id="story-\d+" class="story (failed|warned|open|good|plain)" data-kind="(?:transfer|call|registration|request)" data-standing="\1"(?: data-cause="\d+")?(?: data-at="\d+")? data-find="[^"]+"(?: data-pack="\d+")?(?: open)?$/,
      );
    }
  });
});

function unpacked(text: string): unknown {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString());
}

describe('a rule that stands in brackets', () => {
  const CAPTURE = `${CAPTURES}r34-603plus-network-blocked.pcap`;

  test('leads to what the page tells of it, once, in both languages', async () => {
    const page = await htmlPage(CAPTURE);
    const named = all(page, /<a href="#(rule-[a-z0-9-]+)">\[[a-z]+\/[a-z0-9-]+\]<\/a>/g);
    expect(named.length).toBeGreaterThan(0);
    const told = all(page, /<div id="(rule-[a-z0-9-]+)" class="rule">/g);
    expect(told).toEqual([...new Set(named)].sort());
    expect(all(page, /(\[(?:call|rejection|transfer)\/[a-z0-9-]+\](?!<\/a>))/g)).toEqual([]);
    expect(page).toMatch(/<dt>What the trace must show<\/dt><dd>[^<]+<\/dd>/);
    expect(page).toMatch(/<dt>Bản ghi phải cho thấy<\/dt><dd>[^<]+<\/dd>/);
    expect(page).not.toMatch(/href="http/);
  });

  test('leads on to its page where somebody says where the pages lie', async () => {
    const page = await htmlPage(CAPTURE, { pages: 'https://pages.example/sip' });
    const ways = all(page, /<a href="(https:[^"]+)" rel="noreferrer">/g);
    const told = all(page, /<div id="rule-[a-z0-9-]+" class="rule"><p><code>([^<]+)<\/code>/g);
    expect(ways).toEqual(
      told.flatMap((id) => ['en', 'vi'].map((lang) => `https://pages.example/sip/${lang}/rules/${id}.html`)),
    );
  });

  test('a page that names none tells of none, and what is no rule is no link', () => {
    const rules = new NamedRules();
    expect([rules.linked('a [b/c] <[transfer/gone]>'), rules.part(null)]).toEqual([
      'a [b/c] &lt;[transfer/gone]&gt;',
      '',
    ]);
  });
});
