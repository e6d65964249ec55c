// What runs in the preview's shell, as text: the compiler knows no DOM here. It hears of changes, fetches what is to be seen
// and draws it; every text it is given stays text.

export const clientScript = `'use strict';
const find = id => document.getElementById(id);
const frames = find('frames');
const words = document.body.dataset;
const opened = new Set();
const places = new Map();
const wish = { key: location.hash.slice(1), view: 'screen' };
const shown = { url: '', frame: undefined, findings: '' };
const narrow = matchMedia('(max-width: 56rem)');
let state;
let fetches = 0;

const make = (name, className, ...content) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
};

/** What stands between reversed quotes is code: every second piece. */
const rich = text => text.split('\`').map((piece, index) => (index % 2 === 0 ? piece : make('code', '', piece)));

const refresh = async () => {
  const mine = ++fetches;
  const response = await fetch('/state.json').catch(() => undefined);
  if (!response?.ok || mine !== fetches) return;
  state = await response.json();
  if (mine === fetches) draw();
};

const draw = () => {
  document.title = state.file + ' – ' + words.title;
  find('file').textContent = state.file;
  say(state.status, state.statusText);
  drawChoice();
  drawFindings();
  drawPage();
};

const say = (name, text) => {
  const status = find('status');
  status.dataset.state = name;
  if (status.textContent !== text) status.textContent = text;
};

const isWished = key => encodeURIComponent(key) === wish.key;

const drawChoice = () => {
  const select = find('documents');
  const options = state.pages.map(({ key, title }) => new Option(title, encodeURIComponent(key), false, isWished(key)));
  select.replaceChildren(...options);
  find('choice').hidden = options.length < 2;
};

const drawFindings = () => {
  // What has not changed stays, with whoever is about to press it.
  const findings = JSON.stringify(state.findings);
  if (findings === shown.findings) return;
  shown.findings = findings;
  find('summary').textContent = state.summary;
  find('count').textContent = String(state.findings.length);
  find('count').hidden = state.findings.length === 0;
  find('count').className = state.findings.some(({ severity }) => severity === 'error') ? 'grave' : '';
  find('none').hidden = state.findings.length > 0;
  const ids = state.findings.map(idOf);
  for (const id of opened) if (!ids.includes(id)) opened.delete(id);
  const focused = document.activeElement?.dataset?.id;
  find('findings').replaceChildren(...state.findings.map(drawFinding));
  if (focused) [...document.querySelectorAll('#findings button')].find(({ dataset }) => dataset.id === focused)?.focus();
};

const idOf = ({ code, message }) => code + ' ' + message;

const drawFinding = (finding, index) => {
  const id = idOf(finding);
  const item = make('li', finding.severity);
  const button = make('button', 'head');
  button.type = 'button';
  button.dataset.id = id;
  button.setAttribute('aria-controls', 'detail-' + index);
  button.append(
    make('span', 'severity', finding.severityText),
    make('span', 'message', ...rich(finding.message)),
    make('span', 'place', [finding.excerpts[0]?.place, finding.code].filter(Boolean).join('  ·  ')),
  );
  const detail = make('div', 'detail');
  detail.id = 'detail-' + index;
  detail.append(...finding.excerpts.map(drawExcerpt));
  if (finding.help) detail.append(drawNote(words.help, finding.help));
  if (finding.url) detail.append(drawNote(words.url, finding.url));
  const open = is => {
    button.setAttribute('aria-expanded', String(is));
    detail.hidden = !is;
    if (is) opened.add(id);
    else opened.delete(id);
  };
  open(opened.has(id));
  button.addEventListener('click', () => open(detail.hidden));
  item.append(button, detail);
  return item;
};

const drawNote = (title, text) => {
  const note = make('p', 'note');
  note.append(make('b', '', title), ' ', ...rich(text));
  return note;
};

const drawExcerpt = ({ place, label, lines }, index) => {
  const figure = make('figure', 'excerpt');
  const caption = index === 0 ? label : [place, label].filter(Boolean).join(' ');
  figure.append(make('figcaption', '', ...rich(caption)));
  const box = make('pre');
  box.tabIndex = 0;
  for (const { number, before, mark, after } of lines) {
    const line = make('span', mark === '' ? 'line' : 'line marked');
    const code = make('code');
    code.append(before);
    if (mark !== '') code.append(make('mark', '', mark));
    code.append(after);
    line.append(make('span', 'number', String(number)), code);
    box.append(line);
  }
  if (lines.length > 0) figure.append(box);
  return figure;
};

const drawPage = () => {
  const page = state.pages.find(({ key }) => isWished(key)) ?? state.pages[0];
  find('empty').hidden = page !== undefined;
  if (!page) return;
  const place = '/' + wish.view + '/' + encodeURIComponent(page.key);
  const url = place + '?v=' + state.version;
  if (url === shown.url) return;
  shown.url = url;
  frames.setAttribute('aria-busy', 'true');
  const next = make('iframe', 'coming');
  next.title = page.title;
  next.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
  next.dataset.place = place;
  next.addEventListener('load', () => (shown.url === url ? present(next) : next.remove()), { once: true });
  next.src = url;
  frames.append(next);
};

const present = next => {
  const old = shown.frame;
  if (old) places.set(old.dataset.place, old.contentWindow.scrollY);
  next.contentWindow.scrollTo(0, places.get(next.dataset.place) ?? 0);
  next.className = '';
  if (old && document.activeElement === old) next.focus({ preventScroll: true });
  old?.remove();
  shown.frame = next;
  frames.setAttribute('aria-busy', 'false');
};

const openPanel = is => {
  find('panel').hidden = !is;
  find('toggle').setAttribute('aria-expanded', String(is));
};

find('documents').addEventListener('change', ({ target }) => {
  wish.key = target.value;
  history.replaceState(undefined, '', '#' + target.value);
  drawPage();
});
for (const input of document.querySelectorAll('input[name=view]')) {
  input.addEventListener('change', () => {
    wish.view = input.value;
    if (state) drawPage();
  });
}
find('toggle').addEventListener('click', () => openPanel(find('panel').hidden));
narrow.addEventListener('change', () => openPanel(!narrow.matches));
openPanel(!narrow.matches);

const events = new EventSource('/events');
events.addEventListener('message', refresh);
events.addEventListener('error', () => say('lost', words.lost));
`;
