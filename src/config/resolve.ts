// Which setting wins: what the configuration says of a document, else the document's own default.

/** `defaults` with every setting that `own` has; what is decided elsewhere, from flags and the theme too, is left alone. */
export function resolveSettings<D extends object>(defaults: D, own: Partial<D> & object): D {
  const set = Object.fromEntries(
    Object.entries(own).filter(([key, value]) => value !== undefined && !decidedElsewhere.has(key)),
  );
  return { ...defaults, ...set };
}

const decidedElsewhere: ReadonlySet<string> = new Set([
  'layout',
  'theme',
  'accent',
  'font',
  'css',
  'page',
  'fit',
  'header',
  'footer',
]);
