// Values to YAML text: the way back from `parse.ts`, for files that the program begins.
import { dump } from 'js-yaml';

/**
 * YAML as people write it: one key a line, long texts under `|`, quotes only where any reader of YAML 1.2 needs them.
 * What is `undefined` is left out.
 */
export function writeYaml(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true, skipInvalid: true });
}

/** One text as a value on one line, in quotes where it needs them. */
export function yamlText(text: string): string {
  return writeYaml(text.replace(/\s+/g, ' ').trim()).trimEnd();
}
