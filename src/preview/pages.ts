// The preview's own pages: the shell around the document, and the sheets of paper.
import type { Diagnostic, MessageLanguage } from '../diagnostics/diagnostic.js';
import { words } from './words.js';

/** The page that people open; its script fills in what changes. */
export function shell(language: MessageLanguage): string {
  const say = (name: keyof typeof words): string => escapeText(words[name][language]);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${say('title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
</head>
<body data-lost="${say('lost')}" data-help="${say('help')}" data-url="${say('url')}" data-title="${say('title')}">
<header>
<h1 id="file">${say('title')}</h1>
<p id="status" role="status" data-state="empty"></p>
<div class="controls">
<label id="choice" hidden><span class="unseen">${say('document')}</span><select id="documents"></select></label>
<fieldset class="switch"><legend class="unseen">${say('view')}</legend>
<label><input type="radio" name="view" value="screen" checked><span>${say('screen')}</span></label>
<label><input type="radio" name="view" value="paper"><span>${say('paper')}</span></label>
</fieldset>
<button type="button" id="toggle" aria-controls="panel" aria-expanded="true">${say('findings')}<span id="count" hidden></span></button>
</div>
</header>
<noscript><p class="notice">${say('noScript')}</p></noscript>
<main id="frames" aria-busy="false">
<div id="empty" class="notice" hidden><strong>${say('empty')}</strong><span>${say('emptyWhy')}</span></div>
</main>
<aside id="panel" aria-labelledby="heading">
<h2 id="heading">${say('findings')}<span id="summary"></span></h2>
<p id="none" hidden>${say('none')}</p>
<ol id="findings"></ol>
</aside>
</body>
</html>
`;
}

/** The document's sheets of paper, one below the other. */
export function paperPage(sources: readonly string[], language: MessageLanguage): string {
  const sheets = sources.map((source, index) => {
    const alt = { ja: `${index + 1}ページ`, en: `Page ${index + 1}` }[language];
    return `<img src="${escapeText(source)}" alt="${alt} / ${sources.length}">\n`;
  });
  return sheetPage(sheets.join(''), language);
}

/** Why there are no sheets. */
export function noPaperPage({ message, help }: Diagnostic, language: MessageLanguage): string {
  const text = [words.noPaper[language], message[language], ...(help ? [help[language]] : [])];
  return sheetPage(text.map(line => `<p>${escapeText(line)}</p>\n`).join(''), language);
}

function sheetPage(body: string, language: MessageLanguage): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${words.paper[language]}</title>
<meta name="color-scheme" content="light dark">
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #e9e9ec; font: 15px/1.7 system-ui, sans-serif; }
img { display: block; box-sizing: border-box; width: 100%; max-width: 820px; height: auto; margin: 0 auto 24px; background: #fff; border-radius: 2px; box-shadow: 0 1px 2px #0003, 0 6px 24px #0000001f; }
p { max-width: 36em; margin: 0 auto 8px; }
@media (prefers-color-scheme: dark) { body { background: #131316; color: #e4e4e8; } img { box-shadow: 0 0 0 1px #fff2; } }
</style>
</head>
<body>
${body}</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
