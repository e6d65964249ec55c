// What a page's own CSS cannot know: how tall its rows and paragraphs are on paper. The page is measured before it is
// printed, and what its sheet asks about is told to it as classes, in the place of the guesses that the HTML carries for
// browsers that nobody asks.

/**
 * Runs in the page, in print media, as text: the compiler knows no DOM here, and the bundler must not rename in it. Rows
 * taller than half a page are `tall`, paragraphs of two lines and more after a heading `several`, of four and more `long`.
 * A page that says nothing of the paper's size (`--text-width` and `--text-height`, on its root) is left alone. No node is
 * added or taken away: the ids in a tagged PDF count nodes.
 */
export const measurePage = `(async () => {
  await document.fonts.ready;
  const root = document.documentElement;
  const size = name => getComputedStyle(root).getPropertyValue(name);
  if (size('--text-width') === '' || size('--text-height') === '') return;
  const all = selector => [...document.querySelectorAll(selector)];
  const height = element => element.getBoundingClientRect().height;
  const lines = element => {
    const style = getComputedStyle(element);
    const edges = ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'];
    const text = edges.reduce((rest, edge) => rest - parseFloat(style[edge]), height(element));
    return Math.round(text / parseFloat(style.lineHeight));
  };
  const before = root.getAttribute('style');
  root.style.width = 'var(--text-width)';
  root.style.height = 'var(--text-height)';
  const half = height(root) / 2;
  const facts = [
    ...all('tr').map(row => [row, 'tall', height(row) > half]),
    ...all('p,pre,dd,li:not(:has(p,ul,ol,pre,blockquote,table))').map(text => [text, 'long', lines(text) > 3]),
    ...all(':is(h2,h3,h4,h5,h6,header)+p').map(text => [text, 'several', lines(text) > 1]),
  ];
  if (before === null) root.removeAttribute('style');
  else root.setAttribute('style', before);
  for (const [element, name, is] of facts) {
    if (element.classList.contains(name) !== is) element.classList.toggle(name);
  }
})()`;
