// Which files a build depends on: what is to be watched, so that it can be made anew when one of them changes.
import type { Config } from './config/config.js';
import { photoPath } from './resume/photo.js';
import { below, configFileOf, filesOf, folderOf, type Request } from './session.js';

/** Paths as they are told to people. */
export interface Watched {
  /** Without one of these there is nothing to build. */
  readonly needed: readonly string[];
  /** What else there may be. Those that are missing are watched all the same: they may come. */
  readonly others: readonly string[];
}

/** What could be learned of a request so far. */
export interface Learned {
  readonly config?: Config | undefined;
  /** The photo that the résumé names. */
  readonly image?: string | undefined;
}

/** The files of a request, each once. Plugins are not among them: a module is loaded once in a process. */
export function watchedFiles(request: Request, { config, image }: Learned = {}): Watched {
  const configFile = configFileOf(request);
  const isNamed = request.config !== undefined;
  const needed = [
    ...filesOf(request),
    ...(isNamed && configFile !== undefined ? [configFile] : []),
    ...(request.css === undefined ? [] : [request.css]),
  ];
  const others = [
    ...(configFile === undefined ? [] : [configFile, ...sheetsOf(request, config)]),
    ...(photoPath(image) === undefined || image === undefined ? [] : [below(folderOf(request), image)]),
  ];
  const unique = new Set(needed);
  return { needed: [...unique], others: [...new Set(others)].filter(file => !unique.has(file)) };
}

/** The style sheets that the configuration names; a flag's takes the place of them all. */
function sheetsOf(request: Request, config: Config | undefined): readonly string[] {
  if (request.css !== undefined) return [];
  const folder = typeof request.config === 'string' ? folderOf({ file: request.config }) : folderOf(request);
  return Object.values(config?.documents ?? {}).flatMap(({ css }) => (css === undefined ? [] : [below(folder, css)]));
}
