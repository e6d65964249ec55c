/** See `office.js`; gives the paths of what was made. */
export function convertWord(
  files: readonly string[],
  options: {
    readonly to: 'pdf' | 'text';
    readonly out: string;
    readonly folder: string;
    readonly fontconfig: string;
  },
): Promise<readonly string[]>;
