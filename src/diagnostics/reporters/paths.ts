// File names as services that know only a repository want them: from its root, with forward slashes.

/**
 * The path of `file` from the repository's root. `folder` is where relative names begin, seen from there: `docs/cv`, or
 * nothing for the root itself. An absolute path, and a name that is no file's such as `<stdin>`, stays what it is.
 */
export function repositoryPath(file: string, folder = ''): string {
  const path = file.replaceAll('\\', '/');
  if (isAbsolute(path) || /^<.*>$/.test(path)) return path;
  return `${folder.replaceAll('\\', '/')}/${path}`.split('/').reduce<readonly string[]>(step, []).join('/');
}

/** A path as a URI reference (RFC 3986): relative, or with the scheme `file` where the path is absolute. */
export function uriOf(path: string): string {
  if (!isAbsolute(path)) return path.split('/').map(encoded).join('/');
  const [, drive = '', rest = path] = /^([A-Za-z]:)?(\/.*)$/s.exec(path) ?? [];
  return `file://${drive && `/${drive}`}${rest.split('/').map(encoded).join('/')}`;
}

function isAbsolute(path: string): boolean {
  return /^([A-Za-z]:)?\//.test(path);
}

function step(parts: readonly string[], part: string): readonly string[] {
  if (part === '' || part === '.') return parts;
  return part === '..' && parts.length > 0 && parts.at(-1) !== '..' ? parts.slice(0, -1) : [...parts, part];
}

/** Half a surrogate pair, which a name may have on Windows, cannot be encoded. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
