// Which setting wins: what the configuration says of a document, else the document's own default.

/** `defaults` with every setting that `own` has; settings that are no defaults are left alone. */
export function resolveSettings<D extends object>(defaults: D, own: Partial<D> & object): D {
  const set = Object.fromEntries(
    Object.entries(own).filter(([key, value]) => value !== undefined && key !== 'theme' && key !== 'layout'),
  );
  return { ...defaults, ...set };
}
