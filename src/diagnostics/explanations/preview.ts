// What can be wrong with what `resume preview` needs of the machine.
import { type Explanations, explains } from './explanation.js';

export const previewExplanations: Explanations = {
  'preview/port-taken': explains(
    [
      '指定したポートは使用中です',
      'ほかのプログラム（別の `resume preview` など）が使っています。--port を省くと、空いている番号を使います。',
    ],
    [
      'The port is taken',
      'Another program has it, perhaps another `resume preview`. Without `--port` one that is free is found.',
    ],
    'resume preview --port 4649',
    'resume preview',
  ),
  'preview/port-refused': explains(
    ['指定したポートを使えません', '1023以下のポートは、多くの場合、管理者だけが使えます。'],
    ['The port cannot be used', 'Ports up to 1023 are most often for administrators alone.'],
    'resume preview --port 80',
    'resume preview --port 8080',
  ),
};
